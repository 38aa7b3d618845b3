import '../../src/ui/styles/paste.css';
import { startPastePage } from '../../src/extension/paste-page.tsx';

const root = document.getElementById('root');
if (root) void startPastePage(root);
