import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CHROME_BUILD, FIREFOX_BUILD } from './support/build.ts';

const POPUP_LIMIT_BYTES = 40 * 1024;

describe.each([
  ['Chrome', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
])('the %s build', (browser, folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => file.endsWith('.js'));

  it('asks for no more than it needs, and for sites only when a reader wants automatic checks', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      ...(browser === 'Chrome' ? ['sidePanel'] : []),
      'storage',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const key of [
      'chrome_url_overrides',
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
    // For the copy of a page in a case file, asked for at the click.
    expect(manifest.optional_permissions).toEqual(browser === 'Chrome' ? ['pageCapture'] : undefined);
  });

  it('puts no more than 8 kB into a page that speaks of no therapy', () => {
    const gate = gzipSync(readFileSync(`${folder}/gate.js`)).length;
    expect(gate).toBeGreaterThan(500);
    expect(gate).toBeLessThanOrEqual(8 * 1024);
  });

  it('forbids its pages the network and all code from elsewhere', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('declares that no data are collected', () => {
    if (browser !== 'Firefox') return expect(manifest.minimum_chrome_version).toBe('123');
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });

  it('holds no code that could reach the network or evaluate text', () => {
    for (const script of scripts) {
      const code = readFileSync(`${folder}/${script}`, 'utf8');
      expect(code, script).not.toMatch(
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/,
      );
      expect(code, script).not.toMatch(/\beval\(|new Function\(|innerHTML|document\.write/);
    }
  });

  it.each(['popup', 'sidepanel'])(
    'draws the %s before any script runs, and never without its styles',
    (name) => {
      const html = readFileSync(`${folder}/${name}.html`, 'utf8');
      const [head = '', body = ''] = html.split('</head>');
      expect(head).toMatch(/<link rel="stylesheet"/);
      expect(head).not.toMatch(/<script(?! type="module")/);
      expect(body).toMatch(/<div id="root">\s*<main [^>]*data-state="waiting"/);
    },
  );

  it('names no file of the machine it was built on', () => {
    for (const script of scripts)
      expect(readFileSync(`${folder}/${script}`, 'utf8'), script).not.toMatch(/fileName:\s*"|\bjsxDEV\b/);
  });

  it('keeps the popup small', () => {
    const html = readFileSync(`${folder}/popup.html`, 'utf8');
    const loaded = [...html.matchAll(/src="\/([^"]+\.js)"/g)].map(([, path]) => path as string);
    expect(loaded.length).toBeGreaterThan(0);
    // Chunks import each other by relative paths; the list grows while it is walked.
    for (const script of loaded)
      for (const [, name] of readFileSync(`${folder}/${script}`, 'utf8').matchAll(
        /(?:from|import)\s*"\.\/([^"]+\.js)"/g,
      ))
        if (!loaded.includes(`chunks/${name}`)) loaded.push(`chunks/${name}`);
    const size = loaded.reduce(
      (sum, script) => sum + gzipSync(readFileSync(`${folder}/${script}`)).length,
      0,
    );
    expect(size).toBeGreaterThan(15 * 1024);
    expect(size).toBeLessThan(POPUP_LIMIT_BYTES);
  });
});
