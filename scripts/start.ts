/**
 * npm start [-- <file | URL>...]: builds both extensions, audits the sample clinic page or the pages given, and says
 * how to load the extensions.
 */
import { run } from '../src/cli/run.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { ROOT, runCommand } from './run-step.ts';

const SAMPLE = 'tests/pages/knee-clinic/page.html';

console.log('Building the extension for Chrome and Firefox ...');
const built = await runCommand('npm', ['run', '--silent', 'build'], 'on-failure');
if (built !== 0) {
  console.error('The build failed; what went wrong stands above.');
  process.exit(1);
}

const given = process.argv.slice(2);
console.log(given.length ? '' : `\nAudit of the sample page ${SAMPLE}:\n`);
process.exitCode = await run(given.length ? given : [`${ROOT}${SAMPLE}`], processTerminal());

console.log(`
The extensions are built:

  Chrome, Edge, Chromium   ${ROOT}.output/chrome-mv3
    Open chrome://extensions, turn on "Developer mode", choose "Load unpacked" and pick that folder.
  Firefox 140 or later     ${ROOT}.output/firefox-mv3
    Open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on" and pick manifest.json in that folder.

Then open a clinic's page and click the toolbar button. To audit a page here: npm start -- <file or URL>
`);
