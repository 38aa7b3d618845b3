import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../src/extension/page.ts';

/** Injected into a page when its audit is asked for; what it returns goes to the background. */
export default defineUnlistedScript(startPage);
