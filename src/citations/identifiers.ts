import doiRegex from 'doi-regex';
import type { IdentifierType, PageCitation } from '../model/index.ts';
import { matchesOf } from '../text/matches.ts';
import { plain } from './plain.ts';

export type Identifier = PageCitation['identifiers'][number];

/** An identifier with its place in the text: half-open UTF-16 offsets. */
export interface FoundIdentifier extends Identifier {
  start: number;
  end: number;
}

interface Pattern {
  type: IdentifierType;
  pattern: RegExp;
  /** The identifier in the one form in which it is compared, or undefined where it is malformed. */
  normal(raw: string): string | undefined;
}

const isDoi = doiRegex({ exact: true });

/** Parts that publishers add behind a DOI in their addresses. */
const DOI_TAIL =
  /\/(?:full(?:text)?|e?pdf|abstract|html?|meta|tables?(?:\/\d+)?|figures?(?:\/\d+)?|references)\/?$|\.pdf$/i;

/** A DOI in lower case, as DOIs are compared; without what follows it in a sentence or an address. */
function normalDoi(raw: string): string | undefined {
  let doi = raw.replaceAll(/\s+/g, '').replace(/[?#&].*$/, '');
  for (let last = ''; last !== doi; ) {
    last = doi;
    doi = doi.replace(/[.,;:'"*\]}>]+$/, '').replace(DOI_TAIL, '');
    if (doi.endsWith(')') && !doi.includes('(')) doi = doi.slice(0, -1);
  }
  return isDoi.test(doi) ? doi.toLowerCase() : undefined;
}

const digits = (raw: string): string => raw.replaceAll(/\D/g, '');

const PATTERNS: readonly Pattern[] = [
  // Spaces around the slash, after "10." and after a hyphen come from line breaks.
  {
    type: 'doi',
    pattern: /\b10\s?\.\s?\d{4,9}\s?\/\s?[^\s"<>?#&]{2,120}(?:(?<=-)\s\d[^\s"<>?#&]{0,60})?/g,
    normal: normalDoi,
  },
  {
    type: 'pmid',
    pattern:
      /\b(?:PMID|pubmed(?:\s?id)?)\b[\s:#([.]{0,5}\d{5,8}\b|\bpubmed(?:\.ncbi\.nlm\.nih\.gov|\.gov)?\/\s?(?:\?term=)?\d{5,8}\b|\bncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/\s?\d{5,8}\b/gi,
    normal: (raw) => /\d+$/.exec(raw)?.[0],
  },
  {
    type: 'pmcid',
    pattern: /\bPMC(?:ID)?[\s:#-]{0,3}(?:PMC\s?)?\d{5,8}\b/gi,
    normal: (raw) => `PMC${digits(raw)}`,
  },
  {
    type: 'pii',
    pattern: /\bpii[/:\s]{1,3}S[\dX()\s-]{15,24}/gi,
    normal: (raw) => /S[\dX]{16}/.exec(raw.replaceAll(/[()\s-]/g, '').toUpperCase())?.[0],
  },
  {
    type: 'registry',
    pattern: /\bNCT[\s:#([-]{0,3}(?:(?:number|no|id)[\s.:#]{0,3})?\d(?:[\s-]?\d){7}(?!\d)/gi,
    normal: (raw) => `NCT${digits(raw)}`,
  },
  {
    type: 'registry',
    pattern:
      /\b(?:ACTRN(?:\s?\d){14}|ISRCTN\s?\d{8}|ChiCTR-?[A-Z0-9-]{6,20}|CTRI\s?\/\s?\d{4}\s?\/\s?\d{2,3}\s?\/\s?\d{5,6}|UMIN\s?\d{9}|IRCT\w{10,20}|jRCT\w{8,12}|KCT\d{7}|DRKS\d{8}|TCTR\d{11}|PACTR\d{15,16}|RBR-[0-9a-z]{6,8}|Eudra\s?CT[\s:#.]{0,3}(?:(?:number|no)[\s.:#]{0,3})?\d{4}-\d{6}-\d{2})\b/gi,
    normal: (raw) => raw.replaceAll(/\s/g, '').replace(/^Eudra\s?CT\D*/i, 'EudraCT'),
  },
];

/** Without one of these a text holds no identifier: each form has its own. */
const ANY_SIGN =
  /10\s?\.|pmid|pubmed|pmc|pii|nct|actrn|isrctn|chictr|ctri|umin|irct|jrct|kct|drks|tctr|pactr|rbr-|eudra/i;

/** Where a reader can look an identifier up. */
export function identifierAddress(type: IdentifierType, value: string): string {
  if (type === 'doi') return `https://doi.org/${encodeURI(value).replaceAll('#', '%23')}`;
  if (type === 'pmid') return `https://pubmed.ncbi.nlm.nih.gov/${value}/`;
  if (type === 'pmcid') return `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`;
  if (type === 'pii') return `https://www.sciencedirect.com/science/article/pii/${value}`;
  if (value.startsWith('NCT')) return `https://clinicaltrials.gov/study/${value}`;
  if (value.startsWith('EudraCT'))
    return `https://www.clinicaltrialsregister.eu/ctr-search/search?query=${value.slice('EudraCT'.length)}`;
  if (value.startsWith('ACTRN'))
    return `https://anzctr.org.au/Trial/Registration/TrialReview.aspx?ACTRN=${value.slice('ACTRN'.length)}`;
  if (value.startsWith('ISRCTN')) return `https://www.isrctn.com/${value}`;
  return `https://trialsearch.who.int/Trial2.aspx?TrialID=${encodeURIComponent(value)}`;
}

/**
 * DOIs, PubMed, PubMed Central, publisher and registry numbers of a text, also where line breaks, brackets or tracking
 * stubs have crept in; in order, the same one once. What is malformed is left out. Linear in the length of the text.
 */
export function findIdentifiers(text: string): FoundIdentifier[] {
  if (!/\d/.test(text) || !ANY_SIGN.test(text)) return [];
  const found: FoundIdentifier[] = [];
  const seen = new Set<string>();
  const folded = plain(text);
  for (const { type, pattern, normal } of PATTERNS) {
    for (const match of matchesOf(folded, pattern)) {
      const value = normal(match[0]);
      const key = `${type} ${value}`;
      if (!value || seen.has(key)) continue;
      seen.add(key);
      found.push({
        type,
        value,
        url: identifierAddress(type, value),
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Identifiers in the address of a link; percent signs are decoded where that is possible. */
export function identifiersOfAddress(url: string): Identifier[] {
  let decoded = url;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    // A malformed address is read as it stands.
  }
  return findIdentifiers(decoded).map(({ type, value, url: address }) => ({ type, value, url: address }));
}
