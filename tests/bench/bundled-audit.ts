/** Times the bundle of a folder on its pages, beside a full parse, in a process of its own; prints the figures as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise/three';
import type { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import type { loadEvidence } from '../../src/evidence/index.ts';
import type { PageBlock, PageSnapshot } from '../../src/model/index.ts';
import type { TextCache } from '../../src/text/kept.ts';
import type { SentenceCache } from '../../src/text/page-sentences.ts';
import type { Bundled } from './audit.bench.ts';
import { textOf } from './audit-pages.ts';
import { cheapest } from './cheapest.ts';

interface Auditor {
  auditSnapshot: typeof auditSnapshot;
  loadEvidence: typeof loadEvidence;
  TextCache: typeof TextCache;
}

const folder = process.argv[2] ?? '';
const auditor: Auditor = await import(pathToFileURL(join(folder, 'audit.mjs')).href);
const pages: Record<'clinic' | 'offTopic', PageSnapshot> = JSON.parse(
  readFileSync(join(folder, 'pages.json'), 'utf8'),
);
const evidence = auditor.loadEvidence();
const options = { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0' };
const audited = (page: PageSnapshot) => () => auditor.auditSnapshot(page, evidence, options);
const parsed = (page: PageSnapshot) => () => nlp(textOf(page));

/** Audits the clinic page again and again, each time with a paragraph that was not there before. */
function changing(): () => unknown {
  const cache: SentenceCache = new auditor.TextCache();
  const again = (blocks: readonly PageBlock[]) =>
    auditor.auditSnapshot({ ...pages.clinic, blocks: [...blocks] }, evidence, { ...options, cache });
  again(pages.clinic.blocks);
  let paragraphs = 0;
  return () => {
    paragraphs += 1;
    const text = `Our PRP injections ended the pain in the knees of ${paragraphs} patients. Call us today.`;
    return again([...pages.clinic.blocks, { kind: 'paragraph', text, region: 'main', headingPath: [] }]);
  };
}

const [audit = 0, parse = 0, offTopicAudit = 0, offTopicParse = 0] = cheapest(
  [audited(pages.clinic), parsed(pages.clinic), audited(pages.offTopic), parsed(pages.offTopic)],
  25,
);
const [first = 0, again = 0] = cheapest([audited(pages.clinic), changing()], 30);
const figures: Bundled = { audit, parse, offTopicAudit, offTopicParse, again: again / first };
console.log(JSON.stringify(figures));
