/**
 * npm run audit: starts the command line from a bundle, which loads in a third of the time that its sources take, and
 * in each worker of a sweep again. esbuild makes the bundle when it is missing, or when one of its sources or this file
 * has changed (modification time or size, as `make` looks at it). Where no bundle can be made the sources themselves
 * run.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OWN = fileURLToPath(import.meta.url);
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'clinic-claim-auditor');
const INDEX = join(CACHE, 'bundle.json');
/** A bundle that a running sweep may still load from is left alone for so long. */
const KEPT_MS = 7 * 24 * 3600 * 1000;
/** They load files of their own by name (the last when a sitemap is parsed), or nothing is won. */
const EXTERNAL = ['piscina', 'puppeteer-core', 'esbuild', 'got-scraping'];
/** Its parts find each other by the names of their classes, which the rest of the bundle is slower with. */
const CRAWLER = /^@crawlee\//;

/** Where the files and this one are, their modification times and sizes, as one short text; throws if one is gone. */
function stampOf(files) {
  const stats = [OWN, ...files.map((file) => join(ROOT, file))].map((file) => {
    const { mtimeMs, size } = statSync(file);
    return [file, mtimeMs, size];
  });
  return createHash('sha256')
    .update(JSON.stringify([process.version, stats]))
    .digest('hex');
}

/** The bundle, where it is there and as new as its sources. */
function known() {
  try {
    const { folder, files, stamp } = JSON.parse(readFileSync(INDEX, 'utf8'));
    const main = join(CACHE, folder, 'main.js');
    return stampOf(files) === stamp && statSync(main).isFile() ? main : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the bundle in a folder of its own, so that runs at the same time do not disturb each other. */
async function made() {
  const { build } = await import('esbuild');
  mkdirSync(CACHE, { recursive: true });
  const path = mkdtempSync(join(CACHE, 'bundle-'));
  const options = {
    absWorkingDir: ROOT,
    outdir: path,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    external: EXTERNAL,
    define: { CLI_SOURCES: JSON.stringify(new URL('src/cli/', pathToFileURL(ROOT)).href) },
    // Libraries in the older form of modules ask for their parts with "require".
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    metafile: true,
    logLevel: 'silent',
  };
  const libraries = {};
  const crawler = {
    name: 'crawler',
    setup: ({ onResolve }) =>
      onResolve({ filter: CRAWLER }, ({ path: library }) => {
        libraries[basename(library)] = library;
        return { path: `./${basename(library)}.js`, external: true };
      }),
  };
  const parts = [
    await build({
      ...options,
      entryPoints: { main: 'src/cli/main.ts', 'audit-worker': 'src/cli/many/audit-worker.ts' },
      plugins: [crawler],
    }),
    await build({ ...options, entryPoints: libraries, keepNames: true }),
  ];
  const files = parts.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const index = join(path, 'index.json');
  writeFileSync(index, JSON.stringify({ folder: basename(path), files, stamp: stampOf(files) }));
  renameSync(index, INDEX);
  for (const name of readdirSync(CACHE)) {
    const other = join(CACHE, name);
    if (statSync(other).mtimeMs < Date.now() - KEPT_MS) rmSync(other, { recursive: true, force: true });
  }
  return join(path, 'main.js');
}

/** The sources themselves, read by tsx: slower, and the same. */
async function sources() {
  const { register } = await import('tsx/esm/api');
  register();
  return join(ROOT, 'src', 'cli', 'main.ts');
}

await import(pathToFileURL(known() ?? (await made().catch(sources))).href);
