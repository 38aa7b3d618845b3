import '../../src/ui/styles/case.css';
import { startCasePage } from '../../src/extension/case-page.tsx';

const root = document.getElementById('root');
if (root) void startCasePage(root);
