import '../../src/ui/styles/welcome.css';
import { startWelcomePage } from '../../src/extension/welcome-page.tsx';

const root = document.getElementById('root');
if (root) void startWelcomePage(root);
