import '../../src/ui/styles/evidence.css';
import { startEvidencePage } from '../../src/extension/evidence-page.tsx';

const root = document.getElementById('root');
if (root) void startEvidencePage(root);
