import '../../src/ui/styles/panel.css';
import { startPanel } from '../../src/extension/panel.tsx';

const root = document.getElementById('root');
if (root) void startPanel(root);
