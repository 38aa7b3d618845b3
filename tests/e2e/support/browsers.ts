export { chromiumPath, firefoxPath } from '../../../src/cli/browser-path.ts';
