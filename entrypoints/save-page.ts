import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { savePage } from '../src/page/save-page.ts';

/** Injected into a page when the reader saves it as a case; what it returns goes to the page that asked. */
export default defineUnlistedScript(() => savePage(document));
