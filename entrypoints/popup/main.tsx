import '../../src/ui/styles/popup.css';
import { startPopup } from '../../src/extension/popup.tsx';

const root = document.getElementById('root');
if (root) void startPopup(root);
