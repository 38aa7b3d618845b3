import { type Finding, hostOf, originOf, VERDICTS } from '../model/index.ts';
import { confirmedFindings, confirmedOf } from './confirmed.ts';
import { type AuditEntry, cardIndex, isFailure, type ReportEntry } from './entry.ts';
import { impersonal } from './impersonal.ts';
import { VERDICT_LABELS } from './labels.ts';
import type { ReportOptions, Reviewer } from './options.ts';
import { capitalised } from './plain.ts';
import { wholeQuote } from './whole-quote.ts';

/** Ratings run from 1, contradicted, to this, in line with the evidence. */
const BEST_RATING = VERDICTS.length;

/**
 * schema.org ClaimReview as one JSON-LD graph, with one review for each finding that a person has confirmed; without a
 * confirmation the graph is empty. `url` is where the review is published, or the statement itself until it is.
 */
export function claimReviewReport(entries: readonly ReportEntry[], options: ReportOptions = {}): string {
  const reviews = entries.flatMap((entry) =>
    isFailure(entry)
      ? []
      : confirmedFindings(entry.audit.findings, confirmedOf(entry, options)).map((finding) =>
          claimReview(finding, entry, options),
        ),
  );
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`;
}

function claimReview(finding: Finding, { audit, cards }: AuditEntry, { reviewer }: ReportOptions) {
  const { page, tool } = audit;
  const index = cardIndex(cards);
  const why = impersonal(finding.why);
  // A path on the reviewer's own disk leads nobody anywhere and tells who they are.
  const statement = hostOf(page.url) && finding.link;
  const address = reviewer?.url ? `${reviewer.url.replace(/#.*$/s, '')}#${finding.id}` : statement;
  return {
    '@type': 'ClaimReview',
    claimReviewed: wholeQuote(finding),
    ...(address && { url: address }),
    datePublished: page.auditedAt.slice(0, 10),
    inLanguage: 'en',
    author: authorOf(reviewer),
    reviewRating: {
      '@type': 'Rating',
      ratingValue: VERDICTS.indexOf(finding.verdict) + 1,
      worstRating: 1,
      bestRating: BEST_RATING,
      alternateName: capitalised(VERDICT_LABELS[finding.verdict]),
      ratingExplanation: why,
    },
    reviewBody: why,
    itemReviewed: {
      '@type': 'Claim',
      text: wholeQuote(finding),
      ...(page.language && { inLanguage: page.language }),
      ...(hostOf(page.url) && {
        author: { '@type': 'Organization', name: hostOf(page.url), url: originOf(page.url) },
      }),
      appearance: {
        '@type': 'WebPage',
        ...(statement && { url: statement }),
        ...(page.title && { name: page.title }),
      },
    },
    citation: finding.evidence.map(({ id }) => {
      const card = index.get(id);
      return {
        '@type': 'CreativeWork',
        name: card?.citation ?? id,
        ...(card?.links[0] && { url: card.links[0].url }),
      };
    }),
    isBasedOn: {
      '@type': 'SoftwareApplication',
      name: 'Clinic Claim Auditor',
      softwareVersion: tool.version,
      applicationCategory: 'BrowserApplication',
    },
  };
}

/** The site where a review is published is an organization's own; a person only writes there. */
function authorOf(reviewer: Reviewer | undefined) {
  if (reviewer?.kind === 'person') return { '@type': 'Person', name: reviewer.name };
  return {
    '@type': 'Organization',
    name: reviewer?.name ?? 'Clinic Claim Auditor',
    ...(reviewer?.url && { url: originOf(reviewer.url) }),
  };
}
