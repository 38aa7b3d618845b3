import '../../src/ui/styles/batch.css';
import { startBatchPage } from '../../src/extension/batch-page.tsx';

const root = document.getElementById('root');
if (root) void startBatchPage(root);
