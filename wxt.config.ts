import { defineConfig } from 'wxt';

/** Nothing is loaded from elsewhere and nothing is sent: extension pages have no network at all. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'none'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Preact can set raw HTML, which nothing here asks for; in the build it could only ever set text. */
const noRawHtml = {
  name: 'no-raw-html',
  transform: (code: string, id: string) =>
    /[\\/]preact[\\/]dist[\\/]/.test(id) ? code.replaceAll('.innerHTML', '.textContent') : undefined,
};

/** Papa Parse can read remote files, which nothing here asks for; in the build it has nothing to do it with. */
const noRemoteCsv = {
  name: 'no-remote-csv',
  transform: (code: string, id: string) =>
    /[\\/]papaparse[\\/]/.test(id) ? code.replaceAll('XMLHttpRequest', 'undefined') : undefined,
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  // JSX is compiled as tsconfig.json says.
  vite: () => ({
    plugins: [noRawHtml, noRemoteCsv],
    build: {
      // The browsers that the manifests ask for need nothing rewritten; patterns with \p{L} would be made anew at each use.
      target: 'esnext',
      // The preload helper would carry fetch() into pages that may not use the network.
      modulePreload: false,
    },
  }),
  zip: {
    artifactTemplate: 'clinic-claim-auditor-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'clinic-claim-auditor-{{version}}-sources.zip',
    excludeSources: ['coverage/**', 'test-results/**', 'docs/screenshots/**'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // Asked for only by a reader who wants pages checked automatically: one site, or all of them.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      'next-statement': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-statement': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPrevious__',
      },
      'toggle-marks': { description: '__MSG_commandToggle__' },
    },
    // The development server of `npm run dev` needs its own, wider policy.
    ...(command === 'build' && { content_security_policy: { extension_pages: EXTENSION_PAGES_CSP } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{b1f8d7c4-5a3e-4c62-9d0b-7e4f21a86c35}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '123',
          // Asked for when a reader saves a page as a case for the first time.
          optional_permissions: ['pageCapture'],
        }),
  }),
});
