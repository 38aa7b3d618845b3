/** Renders the icon drawings in assets/ to public/icon/*.png with Chromium. Usage: npx tsx scripts/build-icons.ts */
import { mkdir, readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from '../tests/e2e/support/browsers.ts';

const DRAWINGS: Record<string, readonly number[]> = {
  'assets/icon-small.svg': [16, 32],
  'assets/icon.svg': [48, 96, 128],
};

const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  await mkdir('public/icon', { recursive: true });
  const page = await browser.newPage();
  for (const [drawing, sizes] of Object.entries(DRAWINGS)) {
    const svg = await readFile(drawing, 'utf8');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<!doctype html><style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
