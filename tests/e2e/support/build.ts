import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The built extensions under test. */
export const CHROME_BUILD = `${root}.output/chrome-mv3`;
export const FIREFOX_BUILD = `${root}.output/firefox-mv3`;

/** Builds both extensions, so that what is tested is what the sources say. `npm test` has built them already. */
export default function setup(): void {
  if (process.env.EXTENSIONS_BUILT) return;
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
