import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClaimExamples, Example } from '../../src/claims/examples.ts';
import { CLAIM_TYPES, type ClaimType } from '../../src/model/index.ts';
import type { LabelledPage, LabelledSentence } from '../benchmark/pages.ts';

const escapeHtml = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

function block({ text, as, under, answers, row }: Example): string {
  const t = escapeHtml(text);
  if (as === 'heading') return `<h2>${t}</h2><p>Please ask at the desk.</p>`;
  if (as === 'quote') return `<h2>What our patients say</h2><blockquote>“${t}”</blockquote>`;
  if (under) return `<p>${escapeHtml(under)}</p><ul><li>${t}</li><li>Please ask us.</li></ul>`;
  if (answers) return `<details><summary>${escapeHtml(answers)}</summary><p>${t}</p></details>`;
  if (row) return `<table><tr><th>${escapeHtml(row)}</th><td>${t}</td></tr></table>`;
  return `<p>${t}</p>`;
}

/** The title and body of a short page of a clinic that sells stem cells, PRP and exosomes, with the example in its place. */
export function examplePage(example: Example): Pick<LabelledPage, 'title' | 'html' | 'url'> {
  return {
    url: 'https://alder-clinic.example/joints',
    title: 'Joint care with stem cells and PRP | Alder Clinic',
    html: `<main><h1>Stem cell and PRP injections for joints</h1>
<p>At our clinic we offer stem cell therapy, PRP and exosomes to people with arthritis of the knee, hip and shoulder.
Call us to book your consultation.</p>
${block(example)}
<p>Our rooms are on the second floor. Parking is behind the house.</p></main>`,
  };
}

const CLAIMS = join(import.meta.dirname, '..', '..', 'src', 'claims');

/** The examples of every claim type, from its file. */
export async function claimExamples(): Promise<Map<ClaimType, ClaimExamples>> {
  const files = new Set(readdirSync(CLAIMS));
  const found = new Map<ClaimType, ClaimExamples>();
  for (const type of CLAIM_TYPES) {
    if (!files.has(`${type}.ts`)) throw new Error(`no file for ${type}`);
    const { examples } = (await import(pathToFileURL(join(CLAIMS, `${type}.ts`)).href)) as {
      examples: ClaimExamples;
    };
    found.set(type, examples);
  }
  return found;
}

/** What stands around every example: an offer and plain information, none of it a claim. */
const AROUND = [
  'Stem cell and PRP injections for joints',
  'At our clinic we offer stem cell therapy, PRP and exosomes to people with arthritis of the knee, hip and shoulder.',
  'Call us to book your consultation.',
  'Our rooms are on the second floor.',
  'Parking is behind the house.',
];
/** Labelled on one page in so many, so that they do not outweigh the examples. */
const AROUND_EVERY = 12;

type Label = Pick<LabelledSentence, 'warn' | 'types'>;
const SILENT: Label = { warn: 'no', types: [] };

const labelled = (text: string, label: Label): LabelledSentence => ({
  ...label,
  text,
  voice: 'asserted',
  therapy: [],
  condition: [],
  accept: [],
});

/** A labelled page for each example. */
export async function labelledExamples(): Promise<LabelledPage[]> {
  const pages: LabelledPage[] = [];
  const add = (example: Example, label: Label) =>
    pages.push({
      id: `x${pages.length}`,
      kind: 'clinic',
      ...examplePage(example),
      sentences: [
        ...(pages.length % AROUND_EVERY ? [] : AROUND.map((text) => labelled(text, SILENT))),
        labelled(example.text, label),
      ],
    });
  for (const [type, { claims, silent }] of await claimExamples()) {
    for (const example of claims) add(example, { warn: 'yes', types: [type, ...(example.also ?? [])] });
    for (const example of silent) add(example, SILENT);
  }
  return pages;
}
