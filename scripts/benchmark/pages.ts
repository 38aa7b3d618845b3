import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ClaimType, ConditionId, TherapyId, Verdict } from '../../src/model/index.ts';

/** A labelled sentence; the fields are defined in tests/benchmark/GUIDELINES.md. */
export interface LabelledSentence {
  text: string;
  warn: 'yes' | 'no' | 'either';
  types: ClaimType[];
  voice: string;
  therapy: TherapyId[];
  condition: ConditionId[];
  accept: Verdict[];
}

export interface LabelledPage {
  id: string;
  kind: 'clinic' | 'balanced' | 'unrelated';
  url: string;
  title: string;
  html: string;
  sentences: LabelledSentence[];
}

export type Part = 'dev' | 'held-out' | 'all';

const BENCHMARK = join(import.meta.dirname, '..', '..', 'tests', 'benchmark');

/** Every labelled page of a folder, one or several to a file, in the order of their ids. */
export function readPages(folder: string): LabelledPage[] {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file): LabelledPage[] => {
      const content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return Array.isArray(content) ? content : [content];
    });
  if (pages.length === 0) throw new Error(`no labelled pages in ${resolve(folder)}`);
  return pages.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** The project's own benchmark; `held-out` is for final figures only. Pages added after the split develop. */
export function benchmarkPages(part: Part): LabelledPage[] {
  const pages = readPages(join(BENCHMARK, 'pages'));
  if (part === 'all') return pages;
  const split: Record<'dev' | 'held-out', string[]> = JSON.parse(
    readFileSync(join(BENCHMARK, 'split.json'), 'utf8'),
  );
  const heldOut = new Set(split['held-out']);
  return pages.filter((page) => heldOut.has(page.id) === (part === 'held-out'));
}

/** The set a page belongs to: `d` (invented, dense) or `r` (paraphrased real prose), or what its id begins with. */
export function setOf(page: { id: string }): string {
  return page.id.replace(/[-\d].*/, '');
}

/** A sentence for comparison: its words, numbers and percent signs in lower case, one space between them. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const escapeHtml = (text: string) =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

/** The page as a complete document. */
export function documentOf(page: Pick<LabelledPage, 'title' | 'html'>): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title></head><body>${page.html}</body></html>`;
}
