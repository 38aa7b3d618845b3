import '../../src/ui/styles/options.css';
import { startOptionsPage } from '../../src/extension/options-page.tsx';

const root = document.getElementById('root');
if (root) void startOptionsPage(root);
