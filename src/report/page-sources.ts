import type { Audit, CitationResult, Finding, PageCitation } from '../model/index.ts';
import { CITATION_RESULTS } from '../model/index.ts';

export const PAGE_SOURCES_HEADING = 'Sources this page names';
export const UNTRACED_HEADING = 'Figures or “studies” without a source';

export const RESULT_LABELS: Record<CitationResult, string> = {
  misreported: 'does not match its source',
  stretched: 'stretched',
  'leaves-out': 'leaves out what matters',
  'contradicts-itself': 'contradicts itself',
  'cannot-be-traced': 'cannot be traced',
  'not-judged': 'not judged',
  'reported-right': 'reported right',
};

/** A checked reference as words, for any report. */
export interface CitationWords {
  /** The result in one or two words. */
  result: string;
  /** The page's passage. */
  quote: string;
  /** Why, in full sentences, with the remarks. */
  why: string;
  /** What the source found; empty where that is not known or already said. */
  found: string;
  links: PageCitation['links'];
}

/** A citation of an audit as words. */
export function citationWords(citation: PageCitation): CitationWords {
  const why = [citation.why, ...citation.remarks].join(' ');
  const said = citation.result === 'not-judged' || why.includes(citation.found);
  return {
    result: RESULT_LABELS[citation.result],
    quote: citation.quote,
    why,
    found: said ? '' : citation.found,
    links: citation.links,
  };
}

/** The judged citations that a finding's sentence rests on, as words. */
export const citationsBehind = (
  { id }: Pick<Finding, 'id'>,
  { citations }: Pick<Audit, 'citations'>,
): (CitationWords & Pick<PageCitation, 'kind'>)[] =>
  citations
    .filter(({ findings, result }) => result !== 'not-judged' && findings.includes(id))
    .map((citation) => ({ kind: citation.kind, ...citationWords(citation) }));

/** The citations of an audit in the order of a report. */
export interface PageSources {
  /** Those that name a source and are judged, the worst first. */
  judged: PageCitation[];
  /** Those that name a source that is not judged. */
  notJudged: PageCitation[];
  /** Sentences that rest on a figure or on "studies" without saying whose. */
  untraced: PageCitation[];
}

/** The citations of an audit, apart by what can be said of them. */
export function pageSources({ citations }: { citations: readonly PageCitation[] }): PageSources {
  const order = (citation: PageCitation) => CITATION_RESULTS.indexOf(citation.result);
  const of = (wanted: CitationResult) => citations.filter(({ result }) => result === wanted);
  return {
    judged: citations
      .filter(({ result }) => result !== 'not-judged' && result !== 'cannot-be-traced')
      .sort((a, b) => order(a) - order(b)),
    notJudged: of('not-judged'),
    untraced: of('cannot-be-traced'),
  };
}
