import type { Finding } from '../model/index.ts';
import { uriOf } from './address.ts';
import { type AuditEntry, cardIndex, isFailure, type ReportEntry } from './entry.ts';
import { CLAIM_TYPE_LABELS, STANCE_LABELS, VERDICT_LABELS } from './labels.ts';
import { citationsBehind } from './page-sources.ts';
import { capitalised } from './plain.ts';

/**
 * W3C Web Annotation Data Model: one collection with an annotation for each finding. The target is selected by its
 * quotation and, where the page's text is at hand, by its position in that text in code points
 * (blocks joined by line feeds, whose SHA-256 the audit holds).
 */
export function webAnnotationReport(entries: readonly ReportEntry[]): string {
  const items = entries.flatMap((entry) =>
    isFailure(entry) ? [] : entry.audit.findings.map((finding) => annotation(finding, entry)),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:clinic-claim-auditor:collection',
    type: 'AnnotationCollection',
    label: 'Claims found by Clinic Claim Auditor',
    total: items.length,
    ...(items.length > 0 && {
      first: { id: 'urn:clinic-claim-auditor:page:1', type: 'AnnotationPage', startIndex: 0, items },
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(finding: Finding, { audit, cards, blocks }: AuditEntry) {
  const { page, tool } = audit;
  const index = cardIndex(cards);
  const verdict = finding.status === 'review' ? 'Unsure' : capitalised(VERDICT_LABELS[finding.verdict]);
  return {
    id: `urn:clinic-claim-auditor:${page.textSha256}:${finding.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: page.auditedAt,
    generator: {
      id: `urn:clinic-claim-auditor:${tool.version}`,
      type: 'Software',
      name: `Clinic Claim Auditor ${tool.version}`,
    },
    body: [
      {
        type: 'TextualBody',
        purpose: 'assessing',
        format: 'text/plain',
        language: 'en',
        value: `${verdict}. ${finding.why}`,
      },
      ...citationsBehind(finding, audit).map(({ result, why }) => ({
        type: 'TextualBody',
        purpose: 'assessing',
        format: 'text/plain',
        language: 'en',
        value: `${capitalised(result)}. ${why}`,
      })),
      tag(verdict),
      tag(capitalised(CLAIM_TYPE_LABELS[finding.claimType])),
      ...finding.evidence.flatMap(({ id, stance }) => {
        const card = index.get(id);
        const link = card?.links[0];
        if (!card || !link) return [];
        return [
          {
            type: 'SpecificResource',
            purpose: 'linking',
            source: {
              id: link.url,
              type: 'Text',
              'dc:title': `${capitalised(STANCE_LABELS[stance])}: ${card.citation}`,
            },
          },
        ];
      }),
    ],
    target: {
      source: uriOf(page.url),
      selector: [finding.anchor, ...positionSelector(finding, blocks)],
    },
  };
}

const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value });

function positionSelector({ position, quote }: Finding, blocks: AuditEntry['blocks']) {
  const block = blocks?.[position.block];
  if (!blocks || block === undefined) return [];
  const before = [...blocks.slice(0, position.block), block.slice(0, position.start)].join('\n');
  const start = codePoints(before);
  return [{ type: 'TextPositionSelector', start, end: start + codePoints(quote) }];
}

/** Length in code points: UTF-16 units less the second halves of pairs. */
const codePoints = (text: string): number =>
  text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
