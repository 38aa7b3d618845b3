/** npm run dev: a browser with the extension, for those who work on it. */
import { createServer } from 'wxt';
import { chromiumPath, firefoxPath } from '../tests/e2e/support/browsers.ts';
import { servePages } from '../tests/e2e/support/server.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { runCommand } from './run-step.ts';

const USAGE = `Usage: npm run dev -- [--browser chrome|firefox]

Opens a browser with the extension on the sample page; sources reload on change.`;

const { values } = readArguments(USAGE, { options: { browser: { type: 'string', default: 'chrome' } } });
if (!['chrome', 'firefox'].includes(values.browser))
  wrongUsage(`--browser must be chrome or firefox, not "${values.browser}".`);
const isFirefox = values.browser === 'firefox';
const { platform, env } = process;
const hasScreen = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
if (!hasScreen) console.log('There is no screen here: the browser runs without a window.');

await runCommand('npm', ['run', '--silent', 'build:data']);
const pages = await servePages();
const sample = pages.url('/clinic');
const server = await createServer({
  browser: isFirefox ? 'firefox' : 'chrome',
  manifestVersion: 3,
  webExt: {
    binaries: isFirefox ? { firefox: firefoxPath() } : { chrome: chromiumPath() },
    startUrls: [sample],
    // Chromium does not start as root with its sandbox on.
    chromiumArgs: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(hasScreen ? [] : ['--headless=new']),
    ],
    firefoxArgs: hasScreen ? [] : ['--headless'],
  },
});
await server.start();
console.log(`The sample page is at ${sample}. Click the toolbar button there. Ctrl+C ends.`);
