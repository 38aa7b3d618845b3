import { existsSync } from 'node:fs';

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function firstExisting(name: string, variable: string, candidates: readonly string[]): string {
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${variable} is set to ${chosen}, which does not exist.`);
  }
  const found = candidates.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `No ${name} found. Install it or set ${variable} to its path. Looked at: ${candidates.join(', ')}`,
  );
}

/** Path of Chromium or Chrome: CHROMIUM_PATH, else the usual places. Throws where there is none. */
export const chromiumPath = (): string => firstExisting('Chromium', 'CHROMIUM_PATH', CHROMIUM_PATHS);

/** Path of Firefox: FIREFOX_PATH, else the usual places. Throws where there is none. */
export const firefoxPath = (): string => firstExisting('Firefox', 'FIREFOX_PATH', FIREFOX_PATHS);
