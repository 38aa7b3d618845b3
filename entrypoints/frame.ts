import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFrame } from '../src/extension/frame.ts';

/** Injected into the frames of a page that holds some from elsewhere; what it returns goes to the background. */
export default defineUnlistedScript(readFrame);
