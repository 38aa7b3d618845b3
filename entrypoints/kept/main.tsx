import '../../src/ui/styles/history.css';
import { startHistoryPage } from '../../src/extension/history-page.tsx';

const root = document.getElementById('root');
if (root) void startHistoryPage(root);
