import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGate } from '../src/extension/gate.ts';

/** Registered for the sites the reader has allowed: all that runs there where no therapy is spoken of. */
export default defineUnlistedScript(startGate);
