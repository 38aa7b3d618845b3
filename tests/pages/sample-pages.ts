import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { CLAIM_TYPES } from '../../src/model/index.ts';

const ExpectedSchema = v.strictObject({
  url: v.string(),
  kind: v.picklist(['clinic', 'balanced', 'unrelated']),
  findings: v.array(
    v.strictObject({
      quote: v.string(),
      claimTypes: v.pipe(v.array(v.picklist(CLAIM_TYPES)), v.minLength(1)),
    }),
  ),
  silent: v.array(v.string()),
});

export interface SamplePage {
  slug: string;
  html: string;
  expected: v.InferOutput<typeof ExpectedSchema>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** All sample pages with their labels, `builders/*` included. Throws where a label file is not as README.md says. */
export function samplePages(): SamplePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) =>
        path.endsWith('page.html') && existsSync(`${folder}${path.replace('page.html', 'expected.json')}`),
    )
    .map((path) => path.slice(0, -'/page.html'.length))
    .sort()
    .map((slug) => ({
      slug,
      html: readFileSync(`${folder}${slug}/page.html`, 'utf8'),
      expected: v.parse(ExpectedSchema, JSON.parse(readFileSync(`${folder}${slug}/expected.json`, 'utf8'))),
    }));
}
