import { checkCitations } from '../citations/check-citations.ts';
import { type AnalysedPage, type AnalysedSentence, analysePage, withHead } from '../claims/analyse-page.ts';
import { parseQuantities } from '../context/quantities.ts';
import { mayNameTherapy } from '../context/therapy-words.ts';
import type { EvidenceSet } from '../evidence/set.ts';
import type { Audit, Finding, FindingStatus, PageSnapshot, Quantity } from '../model/index.ts';
import { isForeign } from '../text/foreign.ts';
import { keptOf } from '../text/kept.ts';
import type { SentenceCache } from '../text/page-sentences.ts';
import { wordsOf } from '../text/tokens.ts';
import { donorSource, withCellSource } from './cell-source.ts';
import { tieToFindings } from './cited-findings.ts';
import { type Claim, decideClaims } from './decide.ts';
import { findDisclosures } from './disclosures.ts';
import { toFinding } from './finding.ts';
import { headClaims } from './head-claims.ts';
import { findingId, textSha256 } from './text-hash.ts';
import { unreadParts } from './unread.ts';

export interface AuditOptions {
  /** ISO 8601; the clock stays outside so that an audit is reproducible. */
  auditedAt: string;
  toolVersion: string;
  /** Remembers what depends on single texts, so that the audit of a page that has changed a little costs less. */
  cache?: SentenceCache;
}

/** Audits a page. Pure: no DOM, no browser API, no clock. */
export function auditSnapshot(snapshot: PageSnapshot, evidence: EvidenceSet, options: AuditOptions): Audit {
  const audit: Audit = {
    schemaVersion: 1,
    tool: { name: 'clinic-claim-auditor', version: options.toolVersion },
    evidence: { version: evidence.version, asOf: evidence.asOf, records: evidence.size },
    page: {
      url: snapshot.url,
      title: snapshot.title,
      language: snapshot.language,
      words: countWords(snapshot),
      textSha256: textSha256(snapshot),
      auditedAt: options.auditedAt,
    },
    scope: 'in-scope',
    therapies: [],
    counts: { contradicted: 0, unsupported: 0, overstated: 0, 'missing-context': 0, consistent: 0 },
    findings: [],
    disclosures: [],
    citations: [],
    notes: unreadParts(snapshot),
  };
  if (isForeign(snapshot)) return { ...audit, scope: 'unsupported-language' };
  if (!mayNameTherapy(snapshot)) return { ...audit, scope: 'out-of-scope' };
  const page = analysePage(snapshot, options.cache);
  const whole = withHead(page, options.cache);
  if (!whole.sentences.length) return { ...audit, scope: 'out-of-scope' };
  audit.therapies = withCellSource(whole.subject.therapies, whole.sentences);
  audit.findings = findingsOf(page, whole, evidence, audit);
  const citations = citationsOf(page, evidence, audit);
  const tied = tieToFindings(citations, audit.findings, evidence);
  audit.citations = tied.citations;
  audit.findings = tied.findings;
  audit.disclosures = findDisclosures(page, placesOf(audit.findings, ['warning', 'review']));
  for (const finding of audit.findings) {
    if (finding.status !== 'review') audit.counts[finding.verdict]++;
  }
  return audit;
}

function countWords(snapshot: PageSnapshot): number {
  let words = 0;
  for (const { text } of snapshot.blocks) {
    words += 1;
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words += 1;
  }
  return words;
}

/** Tells which sentences have a finding of one of these kinds. */
function placesOf(
  findings: readonly Finding[],
  statuses: readonly FindingStatus[],
): (sentence: AnalysedSentence) => boolean {
  const places = new Set(
    findings
      .filter(({ status }) => statuses.includes(status))
      .map(({ position }) => `${position.block} ${position.start}`),
  );
  return ({ block, start }) => places.has(`${block} ${start}`);
}

/** The page's references; a fault of ours becomes a note, and the audit stands. */
function citationsOf(page: AnalysedPage, evidence: EvidenceSet, audit: Audit): Audit['citations'] {
  const isWarned = placesOf(audit.findings, ['warning']);
  const isClaim = (at: number): boolean => {
    const sentence = page.sentences[at];
    return sentence !== undefined && isWarned(sentence);
  };
  try {
    return checkCitations(
      { snapshot: page.snapshot, sentences: page.sentences, voice: page.voice.voice },
      evidence,
      audit.therapies,
      isClaim,
    );
  } catch {
    audit.notes.push({
      code: 'citations-failed',
      message: "The page's own references could not be checked; the fault is the tool's.",
    });
    return [];
  }
}

/**
 * Findings in page order; a statement that stands several times is reported once, where it can be read if it can. A
 * claim that cannot be judged for a fault of ours becomes a note, and the others stand.
 */
function findingsOf(
  page: AnalysedPage,
  whole: AnalysedPage,
  evidence: EvidenceSet,
  { therapies, notes }: Audit,
): Finding[] {
  const findings: Finding[] = [];
  const source = page.voice.voice === 'seller' ? donorSource(therapies) : undefined;
  const seen = new Set<string>();
  const add = (sentence: AnalysedSentence, claims: readonly Claim[], before?: AnalysedSentence) => {
    if (claims.length === 0) return;
    const words = wordsOf(sentence.tokens);
    const readFigures = once(() => keptOf(sentence, 'quantities', () => parseQuantities(sentence.text)));
    for (const claim of claims) {
      const { statement } = claim;
      const key = `${claim.claimType} ${statement ? `${statement.prompt} ${words}`.toLowerCase() : words}`;
      if (seen.has(key)) continue;
      const finding = attempt(claim, notes, () =>
        toFinding(
          {
            claim,
            sentence,
            before,
            page,
            source,
            quantities: statement ? measuredBy(statement.text, sentence.text, readFigures()) : readFigures(),
            id: keptOf(sentence, `id ${key}`, () => findingId(key)),
          },
          evidence,
        ),
      );
      if (!finding) continue;
      seen.add(key);
      findings.push(finding);
    }
  };
  decideClaims(page).forEach((claims, index) => {
    add(page.sentences[index] as AnalysedSentence, claims, page.sentences[index - 1]);
  });
  for (const { sentence, claims } of headClaims(page, whole)) add(sentence, claims);
  return findings.sort((a, b) => a.position.block - b.position.block || a.position.start - b.position.start);
}

/** The figures of a short value, with what they measure or count by the words of its header or question. */
function measuredBy(statement: string, value: string, figures: readonly Quantity[]): readonly Quantity[] {
  const told = parseQuantities(statement);
  if (figures.length === 0)
    return told.flatMap((figure) => {
      const words = statement.slice(figure.start, figure.end).replace(/ cells$/, '');
      const start = value.indexOf(words);
      return start < 0 ? [] : [{ ...figure, start, end: start + words.length }];
    });
  return figures.map((figure) => {
    const { kind, low, high, measures } = figure;
    if (measures !== 'unstated') return figure;
    const same = told.find((one) => one.kind === kind && one.low === low && one.high === high);
    return same ? { ...figure, measures: same.measures } : figure;
  });
}

/** A function whose result is made when it is first asked for, and kept. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The result of `judge`, or a note where it throws; one note a claim type. */
function attempt<T>({ claimType }: Claim, notes: Audit['notes'], judge: () => T): T | undefined {
  try {
    return judge();
  } catch {
    const code = `${claimType}-failed`;
    if (!notes.some((note) => note.code === code)) {
      notes.push({
        code,
        message: `Some claims of the kind "${claimType}" could not be judged; the fault is the tool's.`,
      });
    }
    return undefined;
  }
}
