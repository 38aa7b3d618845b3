import '../../src/ui/styles/sheet.css';
import { startSheetPage } from '../../src/extension/sheet-page.tsx';

const root = document.getElementById('root');
if (root) void startSheetPage(root);
