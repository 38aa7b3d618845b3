import type { Audit, EvidenceCard, Finding, NoticeCheck, PageCitation } from '../../src/model/index.ts';
import type { AuditEntry } from '../../src/report/entry.ts';

const anchor = (exact: string) => ({ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' });

/** A finding with the given parts changed. */
export const finding = (changes: Partial<Finding> = {}): Finding => {
  const quote = changes.quote ?? 'Stem cells rebuild your knee.';
  return {
    id: 'f1',
    claimType: 'tissue-regeneration',
    status: 'warning',
    verdict: 'unsupported',
    severity: 'high',
    confidence: 0.9,
    quote,
    anchor: anchor(quote),
    link: 'https://clinic.example/#:~:text=Stem%20cells',
    position: { block: 0, start: 0, end: quote.length },
    headingPath: ['Knees'],
    voice: 'asserted',
    therapies: ['stem-cell'],
    conditions: ['knee-oa'],
    inherited: [],
    cues: [],
    quantities: [],
    why: 'No controlled trial has shown new cartilage.',
    evidence: [{ id: 'trial-a', stance: 'contradicts' }],
    questions: ['Which trial shows it?'],
    ...changes,
  };
};

/** A source that a page names and misreports, with the given parts changed. */
export const pageCitation = (changes: Partial<PageCitation> = {}): PageCitation => ({
  id: 'c1',
  kind: 'named-study',
  mention: 'MILES',
  identifiers: [],
  quote: 'The MILES trial proved it.',
  anchor: anchor('The MILES trial proved it.'),
  link: 'https://clinic.test/',
  position: { block: 0, start: 0, end: 26 },
  resolution: 'this-source',
  records: ['mautner-2023-miles'],
  because: [],
  result: 'misreported',
  why: 'The source found no such advantage.',
  found: 'None relieved knee pain better.',
  mismatches: [{ kind: 'direction', says: 'The source found no such advantage.' }],
  remarks: [],
  links: [{ label: 'DOI', url: 'https://doi.org/10.1038/x' }],
  findings: ['f1'],
  ...changes,
});

export const card: EvidenceCard = {
  id: 'trial-a',
  kind: 'rct',
  citation: 'Author A. A trial. Journal. 2020.',
  label: 'Author, Journal, 2020',
  finding: 'There was no new cartilage.',
  figures: [],
  links: [{ label: 'doi.org', url: 'https://doi.org/10.5555/a' }],
  asOf: '2020',
};

/** An audit entry that holds the findings. */
export function entryOf(findings: Finding[], changes: Partial<Audit> = {}): AuditEntry {
  const count = (verdict: Finding['verdict']) => findings.filter((one) => one.verdict === verdict).length;
  return {
    cards: [card],
    audit: {
      schemaVersion: 1,
      tool: { name: 'clinic-claim-auditor', version: '0.1.0' },
      evidence: { version: '2026.11', asOf: '2026-11-20', records: 1 },
      page: {
        url: 'https://clinic.example/',
        title: 'Clinic',
        language: 'en',
        words: 1200,
        textSha256: '',
        auditedAt: '2026-11-21T00:00:00.000Z',
      },
      scope: 'in-scope',
      therapies: ['stem-cell'],
      counts: {
        contradicted: count('contradicted'),
        unsupported: count('unsupported'),
        overstated: count('overstated'),
        'missing-context': count('missing-context'),
        consistent: count('consistent'),
      },
      findings,
      disclosures: [],
      citations: [],
      notes: [],
      ...changes,
    },
  };
}

export const failure = {
  page: { url: 'https://clinic.example/missing' },
  error: { code: 'timeout', message: 'The page was not there after 30 seconds.' },
};

/** What was looked for on a page in Florida. */
export const notice = (changes: Partial<NoticeCheck> = {}): NoticeCheck => ({
  id: 'florida',
  place: 'Florida',
  applies: 'chosen',
  onPages: 'required',
  since: '2025-07-01',
  duty: 'Advertisements have to carry the notice.',
  official: 'https://law.test/1768',
  records: [],
  outcome: 'not-found',
  quotes: [],
  missing: ['not-approved'],
  ...changes,
});
