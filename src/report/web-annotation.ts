import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Audit, Finding, PageCitation } from '../model/index.ts';
import { uriOf } from './address.ts';
import { type AuditEntry, cardIndex, isFailure, type ReportEntry } from './entry.ts';
import { CLAIM_TYPE_LABELS, STANCE_LABELS, VERDICT_LABELS } from './labels.ts';
import { citationsBehind, citationWords } from './page-sources.ts';
import { capitalised } from './plain.ts';

/**
 * W3C Web Annotation Data Model: one collection with an annotation for each finding and each source that a page
 * names. The target is selected by its
 * quotation and, where the page's text is at hand, by its position in that text in code points
 * (blocks joined by line feeds, whose SHA-256 the audit holds).
 */
export function webAnnotationReport(entries: readonly ReportEntry[]): string {
  const items = entries.flatMap((entry) =>
    isFailure(entry)
      ? []
      : [
          ...entry.audit.findings.map((finding) => ofFinding(finding, entry)),
          ...entry.audit.citations.map((citation) => ofSource(citation, entry)),
        ],
  );
  // The same annotations are the same collection; stores that take in several would merge others of one name.
  const name = hashOf(...items.map(({ id }) => id));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${URN}:collection:${name}`,
    type: 'AnnotationCollection',
    label: 'Claims and sources found by Clinic Claim Auditor',
    total: items.length,
    ...(items.length > 0 && {
      first: { id: `${URN}:page:${name}:1`, type: 'AnnotationPage', startIndex: 0, items },
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const URN = 'urn:clinic-claim-auditor';
const hashOf = (...parts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(parts.join('\n'))));

function ofFinding(finding: Finding, { audit, cards, blocks }: AuditEntry) {
  const index = cardIndex(cards);
  const verdict = finding.status === 'review' ? 'Unsure' : capitalised(VERDICT_LABELS[finding.verdict]);
  return {
    ...annotation(finding.id, audit),
    body: [
      assessment(`${verdict}. ${finding.why}`),
      ...citationsBehind(finding, audit).map(({ result, why }) =>
        assessment(`${capitalised(result)}. ${why}`),
      ),
      tag(verdict),
      tag(capitalised(CLAIM_TYPE_LABELS[finding.claimType])),
      ...finding.evidence.flatMap(({ id, stance }) => {
        const card = index.get(id);
        const url = card?.links[0]?.url;
        return card && url ? [linked(url, `${capitalised(STANCE_LABELS[stance])}: ${card.citation}`)] : [];
      }),
    ],
    target: target(finding, audit, blocks),
  };
}

function ofSource(citation: PageCitation, { audit, blocks }: AuditEntry) {
  const { result, why, found, links } = citationWords(citation);
  return {
    ...annotation(`source:${citation.id}`, audit),
    body: [
      assessment(
        [`${capitalised(result)}. ${why}`, found && `The source found: ${found}`].filter(Boolean).join(' '),
      ),
      tag('Source named by the page'),
      tag(capitalised(result)),
      ...links.map(({ label, url }) => linked(uriOf(url), label)),
    ],
    target: target(citation, audit, blocks),
  };
}

const annotation = (id: string, { page, tool }: Audit) => ({
  // The same text may stand at two addresses.
  id: `${URN}:${hashOf(page.url, page.textSha256)}:${id}`,
  type: 'Annotation',
  motivation: 'assessing',
  created: page.auditedAt,
  generator: {
    id: `${URN}:${tool.version}`,
    type: 'Software',
    name: `Clinic Claim Auditor ${tool.version}`,
  },
});

const assessment = (value: string) => ({
  type: 'TextualBody',
  purpose: 'assessing',
  format: 'text/plain',
  language: 'en',
  value,
});

const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value });

const linked = (id: string, title: string) => ({
  type: 'SpecificResource',
  purpose: 'linking',
  source: { id, type: 'Text', 'dc:title': title },
});

type Passage = Pick<Finding, 'anchor' | 'position' | 'quote'>;

const target = (passage: Passage, { page }: Audit, blocks: AuditEntry['blocks']) => ({
  source: uriOf(page.url),
  selector: [passage.anchor, ...positionSelector(passage, blocks)],
});

function positionSelector({ position, quote }: Passage, blocks: AuditEntry['blocks']) {
  const block = blocks?.[position.block];
  if (!blocks || block === undefined) return [];
  const before = [...blocks.slice(0, position.block), block.slice(0, position.start)].join('\n');
  const start = codePoints(before);
  return [{ type: 'TextPositionSelector', start, end: start + codePoints(quote) }];
}

/** Length in code points: UTF-16 units less the second halves of pairs. */
const codePoints = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
