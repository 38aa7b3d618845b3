import { checkCitations } from '../citations/check-citations.ts';
import {
  type AnalysedPage,
  type AnalysedSentence,
  analysePage,
  type ClaimFrame,
  withHead,
} from '../claims/analyse-page.ts';
import { parseQuantities } from '../context/quantities.ts';
import type { Slots } from '../context/slots.ts';
import { mayNameTherapy } from '../context/therapy-words.ts';
import type { EvidenceSet } from '../evidence/set.ts';
import { findStatusToken } from '../evidence/status-tokens.ts';
import type {
  Audit,
  Finding,
  FindingStatus,
  PageBlock,
  PageSnapshot,
  Quantity,
  TherapyId,
} from '../model/index.ts';
import { byTags } from '../text/by-tags.ts';
import { isForeign } from '../text/foreign.ts';
import { keptFor, keptOf } from '../text/kept.ts';
import type { SentenceCache } from '../text/page-sentences.ts';
import { linkToQuote, quoteSelectorAt } from '../text/quote-selector.ts';
import { donorSource, withCellSource } from './cell-source.ts';
import { tieToFindings } from './cited-findings.ts';
import { type Claim, decideClaims } from './decide.ts';
import { findDisclosures, sellsBeside } from './disclosures.ts';
import { headClaims, wordsOf } from './head-claims.ts';
import { placeOf } from './place.ts';
import { promptOf } from './prompt.ts';
import { claimStrength } from './strength.ts';
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
  audit.findings = findingsOf(
    page,
    whole,
    evidence,
    audit.notes,
    page.voice.voice === 'seller' ? donorSource(audit.therapies) : undefined,
  );
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
  notes: Audit['notes'],
  source: TherapyId | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const add = (sentence: AnalysedSentence, claims: readonly Claim[]) => {
    if (claims.length === 0) return;
    const words = wordsOf(sentence);
    const readFigures = once(() => keptOf(sentence, 'quantities', () => parseQuantities(sentence.text)));
    for (const claim of claims) {
      const { statement } = claim;
      const key = `${claim.claimType} ${statement ? `${statement.prompt} ${words}`.toLowerCase() : words}`;
      if (seen.has(key)) continue;
      const finding = attempt(claim, notes, () =>
        toFinding(
          page,
          sentence,
          claim,
          evidence,
          keptOf(sentence, `id ${key}`, () => findingId(key)),
          statement ? measuredBy(statement.text, sentence.text, readFigures()) : readFigures(),
          source,
        ),
      );
      if (!finding) continue;
      seen.add(key);
      findings.push(finding);
    }
  };
  decideClaims(page).forEach((claims, index) => {
    add(page.sentences[index] as AnalysedSentence, claims);
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

function toFinding(
  page: AnalysedPage,
  sentence: AnalysedSentence,
  claim: Claim,
  evidence: EvidenceSet,
  id: string,
  quantities: readonly Quantity[],
  source: TherapyId | undefined,
): Finding | undefined {
  const { statement } = claim;
  const stated = statement?.text ?? sentence.text;
  const { parts, slots } = placeOf(page, sentence, stated, source);
  const { claimType, voice } = claim;
  const ofOwn = claimType === 'safety' && REJECTION.test(stated) && isOfOwnCells(page, sentence);
  const judgement = keptFor(
    sentence,
    `judged ${claimType}`,
    () => [evidence, slots, parts, stated, voice, ofOwn],
    () => {
      const token = findStatusToken(ofOwn ? `Own cells: ${stated}` : stated, claimType);
      return evidence.judge({
        claimType,
        therapies: slots.therapies,
        conditions: slots.conditions,
        strength: claimStrength(stated, claimType, voice),
        ...(token && { token }),
        figures: quantities.map(({ start, end, ...figure }) => ({
          ...figure,
          quote: sentence.text.slice(start, end),
        })),
        advanced: slots.advanced,
        parts,
      });
    },
  );
  if (!judgement) return undefined;
  const inLine = judgement.verdict === 'consistent';
  if (claim.status === 'plain' && !inLine) return undefined;
  // "Although not approved, it is proven": the open word is no credit, and the rest has findings of its own.
  if (
    inLine &&
    !statement &&
    findStatusToken(stated, claimType) === 'not FDA approved' &&
    sellsBeside(sentence)
  )
    return undefined;
  const start = statement?.start ?? sentence.start;
  const position = { block: sentence.block, start, end: sentence.end };
  const quote = page.snapshot.blocks[sentence.block]?.text.slice(start, sentence.end) ?? sentence.text;
  const shift = sentence.start - start;
  const status: FindingStatus = inLine || claim.status === 'plain' ? 'in-line' : claim.status;
  const unseen = unseenOf(page.snapshot.blocks[sentence.block]);
  const prompt = promptOf(page.snapshot, position, statement);
  return {
    id,
    claimType: claim.claimType,
    status,
    verdict: judgement.verdict,
    severity: judgement.severity,
    confidence: Math.round(claim.confidence * 100) / 100,
    quote,
    anchor: quoteSelectorAt(page.snapshot.blocks, position),
    link: linkToQuote(page.snapshot, position),
    position,
    ...(unseen && { unseen }),
    ...(prompt && { prompt }),
    headingPath: headingsOver(page, sentence, prompt),
    voice: claim.voice,
    therapies: slots.therapies,
    conditions: slots.conditions,
    inherited: inheritedSlots(slots),
    cues: statement
      ? [{ start: 0, end: quote.length, role: 'effect' }]
      : cuesOf(sentence, claim.frames, quantities),
    quantities: quantities.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
    why: judgement.why,
    evidence: judgement.evidence,
    questions: judgement.questions,
  };
}

const REJECTION = /\breject/i;
const OWN_CELLS = /\b(?:own|autologous)\b/i;
const DONATED = /\b(?:donors?|donated|allogen\w+|cord|umbilical|placent\w*|amnio\w*|wharton\S*|exosomes?)\b/i;
/** Drawn from the patient, where nothing of others stands beside it. */
const DRAWN: ReadonlySet<TherapyId> = new Set<TherapyId>(['bone-marrow', 'adipose', 'prp']);
const OF_OTHERS: ReadonlySet<TherapyId> = new Set<TherapyId>(['birth-tissue', 'exosome']);

/** True where a sentence is about cells of the patient, told by its therapy or by what stands over or before it. */
function isOfOwnCells({ snapshot, sentences }: AnalysedPage, sentence: AnalysedSentence): boolean {
  const { therapies } = sentence.slots;
  if (therapies.some((id) => OF_OTHERS.has(id))) return false;
  if (therapies.some((id) => DRAWN.has(id))) return true;
  const { headingPath = [], leadIn = [], question } = snapshot.blocks[sentence.block] ?? {};
  const before = sentences[sentences.indexOf(sentence) - 1];
  const isNear = before && snapshot.blocks[before.block]?.headingPath.at(-1) === headingPath.at(-1);
  const around = [...leadIn, ...headingPath, ...(question === undefined ? [] : [question])].map(
    (at) => snapshot.blocks[at]?.text ?? '',
  );
  const said = [...around, isNear ? before.text : ''].join(' ');
  return OWN_CELLS.test(said) && !DONATED.test(said);
}

/** The headings over a sentence, and the words that it is read with. */
function headingsOver(
  { snapshot }: AnalysedPage,
  { block }: AnalysedSentence,
  prompt: string | undefined,
): string[] {
  const path = snapshot.blocks[block]?.headingPath ?? [];
  const headings = path.map((at) => snapshot.blocks[at]?.text ?? '');
  return prompt && headings.at(-1) !== prompt ? [...headings, prompt] : headings;
}

/** Why a reader of the page does not see a block as it stands, if so. */
function unseenOf(block: PageBlock | undefined): Finding['unseen'] {
  switch (block?.kind) {
    case 'title':
    case 'structured-data':
    case 'alt-text':
      return block.kind;
    case 'meta':
      return 'description';
    default:
      return block?.hidden ? 'hidden' : undefined;
  }
}

function inheritedSlots({ therapyFrom, conditionFrom }: Slots): Finding['inherited'] {
  const inherited: Finding['inherited'] = [];
  if (therapyFrom !== 'sentence' && therapyFrom !== 'none')
    inherited.push({ slot: 'therapy', from: therapyFrom });
  if (conditionFrom !== 'sentence' && conditionFrom !== 'none')
    inherited.push({ slot: 'condition', from: conditionFrom });
  return inherited;
}

const CUE_ROLES: Readonly<Record<string, Finding['cues'][number]['role']>> = {
  KneeWord: 'condition',
  HipWord: 'condition',
  SpineWord: 'condition',
  TendonWord: 'condition',
  ArthritisWord: 'condition',
  CartilageWord: 'condition',
  SeriousDisease: 'condition',
  Hedge: 'hedge',
  Negator: 'negation',
  Proof: 'attribution',
  Show: 'attribution',
};

function cueRole(tag: string): Finding['cues'][number]['role'] | undefined {
  return tag.startsWith('Therapy') && tag !== 'TherapyCorticosteroid' ? 'therapy' : CUE_ROLES[tag];
}

/** The roles of a term by its tags, each once. */
const cueRoles = byTags((tags) => [...new Set(tags.flatMap((tag) => cueRole(tag) ?? []))]);

/** What in the quote made it match: the claim's wording and the terms that filled its slots. */
function cuesOf(
  sentence: AnalysedSentence,
  frames: readonly ClaimFrame[],
  quantities: readonly Quantity[],
): Finding['cues'] {
  const cues: Finding['cues'] = [];
  const add = (start: number, end: number, role: Finding['cues'][number]['role']) => {
    const from = sentence.tokens[start]?.start;
    const to = sentence.tokens[end - 1]?.end;
    if (from === undefined || to === undefined) return;
    if (!cues.some((cue) => cue.start === from && cue.end === to && cue.role === role))
      cues.push({ start: from, end: to, role });
  };
  for (const { hit } of frames) add(hit.start, hit.end, 'effect');
  for (const term of sentence.terms) {
    for (const role of cueRoles(term.tags)) add(term.start, term.end, role);
  }
  for (const { start, end } of quantities) cues.push({ start, end, role: 'figure' });
  if (!frames.length) cues.push({ start: 0, end: sentence.text.length, role: 'learned' });
  return cues.sort((a, b) => a.start - b.start || a.end - b.end);
}
