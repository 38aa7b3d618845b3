import '../../src/ui/styles/case.css';
import { startReviewPage } from '../../src/extension/review-page.tsx';

const root = document.getElementById('root');
if (root) void startReviewPage(root);
