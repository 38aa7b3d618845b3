import { chromiumPath, firefoxPath } from '../tests/e2e/support/browsers.ts';
import { runCommand } from './run-step.ts';

const DEBIAN_PACKAGES = { chromium: chromiumPath, 'firefox-esr': firefoxPath } as const;

/** Debian packages of the browsers that the end-to-end tests need and that are not there. */
const missingBrowsers = (): string[] =>
  Object.entries(DEBIAN_PACKAGES)
    .filter(([, path]) => !isFound(path))
    .map(([name]) => name);

function isFound(path: () => string): boolean {
  try {
    path();
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs the missing browsers where that needs no one's consent: on Debian, as root. Resolves to the names of
 * those that are still missing.
 */
export async function ensureBrowsers(): Promise<string[]> {
  const missing = missingBrowsers();
  if (!missing.length || process.getuid?.() !== 0) return missing;
  console.log(`Installing ${missing.join(' and ')} with apt-get`);
  await runCommand('apt-get', ['update', '-qq'], 'on-failure');
  await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], 'on-failure');
  return missingBrowsers();
}
