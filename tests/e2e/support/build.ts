import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const copies = `${root}test-results/extension`;

/** The built extensions under test: copies, so that a build at the same time takes nothing from under the browsers. */
export const CHROME_BUILD = `${copies}/chrome-mv3`;
export const FIREFOX_BUILD = `${copies}/firefox-mv3`;

/** Builds both extensions, so that what is tested is what the sources say; EXTENSIONS_BUILT says that they are. */
export default function setup(): void {
  if (!process.env.EXTENSIONS_BUILT) {
    execFileSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      // As it is shipped: Vitest's own "test" would have JSX compiled for development, with the paths of this machine.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    // Each project of the test configuration runs this.
    process.env.EXTENSIONS_BUILT = '1';
  }
  rmSync(copies, { recursive: true, force: true });
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    cpSync(`${root}.output/${build}`, `${copies}/${build}`, { recursive: true });
  }
}
