import type { Audit, ClaimType, Verdict } from '../../src/model/index.ts';
import { fold, type LabelledPage, type LabelledSentence, setOf } from './pages.ts';
import { seededRandom } from './random.ts';

/** Precision, recall and F1 with the counts behind them. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  tp: number;
  fp: number;
  fn: number;
}

interface BenchmarkError {
  page: string;
  kind: 'false warning' | 'missed' | 'verdict' | 'stray';
  text: string;
  got?: readonly string[];
  want?: readonly string[];
}

export interface BenchmarkResult {
  pages: number;
  sentences: number;
  warn: Figures;
  /** 95 % bootstrap interval of the warning F1 over pages, fixed seed. */
  warnF1Interval: [number, number];
  sets: Record<string, Figures & { pages: number }>;
  types: Figures;
  perType: Partial<Record<ClaimType, Figures>>;
  verdictAccuracy: number;
  falseWarningsPer1000SoberWords: number;
  unrelated: { pages: number; warnings: number };
  review: { findings: number; share: number; missedClaimsHeld: number };
  findings: number;
  findingsWithoutEvidence: number;
  stray: number;
  errors: BenchmarkError[];
}

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

interface Target extends LabelledSentence {
  folded: string;
  words: Set<string>;
  got: Set<ClaimType>;
  verdicts: Verdict[];
  review: boolean;
}

const noCounts = (): Counts => ({ tp: 0, fp: 0, fn: 0 });

/** Precision, recall and F1 of counts; 0 where undefined. */
function figures({ tp, fp, fn }: Counts): Figures {
  const f1 = (2 * tp) / (2 * tp + fp + fn || 1);
  return { precision: tp / (tp + fp || 1), recall: tp / (tp + fn || 1), f1, tp, fp, fn };
}

const wordsOf = (folded: string) => new Set(folded.split(' ').filter(Boolean));

function target(sentence: LabelledSentence): Target {
  const folded = fold(sentence.text);
  return { ...sentence, folded, words: wordsOf(folded), got: new Set(), verdicts: [], review: false };
}

/**
 * The labelled sentences that a quote covers: all that stand in it whole, else the one it resembles most, by
 * word overlap (Jaccard 0.5, or nine tenths of the shorter text).
 */
function covered(quote: string, targets: readonly Target[]): Target[] {
  const folded = fold(quote);
  const padded = ` ${folded} `;
  const whole = targets.filter(
    (t) => t.folded && padded.includes(` ${t.folded} `) && (t.words.size >= 3 || t.folded === folded),
  );
  if (whole.length > 0) return whole;
  const words = wordsOf(folded);
  let best: Target | undefined;
  let bestJaccard = 0;
  for (const t of targets) {
    let shared = 0;
    for (const word of words) if (t.words.has(word)) shared++;
    const jaccard = shared / (words.size + t.words.size - shared || 1);
    const contained = shared / (Math.min(words.size, t.words.size) || 1);
    if ((jaccard >= 0.5 || contained >= 0.9) && jaccard > bestJaccard) {
      best = t;
      bestJaccard = jaccard;
    }
  }
  return best ? [best] : [];
}

function bootstrapInterval(perPage: readonly Counts[]): [number, number] {
  const random = seededRandom(1);
  const sample = () => {
    const sum = noCounts();
    for (let i = 0; i < perPage.length; i++) {
      const page = perPage[Math.floor(random() * perPage.length)] as Counts;
      sum.tp += page.tp;
      sum.fp += page.fp;
      sum.fn += page.fn;
    }
    return figures(sum).f1;
  };
  const sorted = Array.from({ length: 1000 }, sample).sort((a, b) => a - b);
  return [sorted[25] as number, sorted[974] as number];
}

/**
 * Scores audits against labelled pages, sentence by sentence. Sentences labelled `either` are left out; findings
 * in line with the evidence are not warnings; findings in review are counted apart.
 */
export function scoreAudits(pages: readonly LabelledPage[], audits: readonly Audit[]): BenchmarkResult {
  const perPage: (Counts & { set: string })[] = [];
  const types = new Map<ClaimType, Counts>();
  const errors: BenchmarkError[] = [];
  const total = {
    findings: 0,
    reviews: 0,
    reviewHeld: 0,
    noEvidence: 0,
    stray: 0,
    verdicts: 0,
    verdictsOk: 0,
  };
  const sober = { words: 0, warnings: 0 };
  const unrelated = { pages: 0, warnings: 0 };

  pages.forEach((page, index) => {
    const audit = audits[index];
    if (!audit) throw new Error(`no audit for page ${page.id}`);
    const targets = page.sentences.map(target);
    const findings = audit.findings.filter((f) => f.verdict !== 'consistent' && f.status !== 'in-line');
    for (const finding of findings) {
      const at = covered(finding.quote, targets);
      if (finding.status === 'review') {
        total.reviews++;
        for (const t of at) t.review = true;
        continue;
      }
      total.findings++;
      if (finding.evidence.length === 0) total.noEvidence++;
      if (at.length === 0) {
        // The labels list what stands in the body: title and structured data have none.
        if (finding.unseen) continue;
        total.stray++;
        errors.push({ page: page.id, kind: 'stray', text: finding.quote, got: [finding.claimType] });
      }
      for (const t of at) {
        t.got.add(finding.claimType);
        t.verdicts.push(finding.verdict);
      }
    }

    const counts = { ...noCounts(), set: setOf(page) };
    for (const t of targets) {
      if (t.warn === 'either') continue;
      const wanted = t.warn === 'yes';
      const error = (kind: BenchmarkError['kind'], got?: readonly string[], want?: readonly string[]) =>
        errors.push({ page: page.id, kind, text: t.text, got, want });
      if (t.got.size > 0 && wanted) {
        counts.tp++;
        total.verdicts++;
        const acceptable = t.accept.length === 0 || t.verdicts.some((verdict) => t.accept.includes(verdict));
        if (acceptable) total.verdictsOk++;
        else error('verdict', t.verdicts, t.accept);
      } else if (t.got.size > 0) {
        counts.fp++;
        error('false warning', [...t.got]);
      } else if (wanted) {
        counts.fn++;
        if (t.review) total.reviewHeld++;
        error('missed', t.review ? ['review'] : [], t.types);
      }
      for (const type of new Set([...t.got, ...(wanted ? t.types : [])])) {
        const entry = types.get(type) ?? noCounts();
        types.set(type, entry);
        const right = wanted && t.types.includes(type);
        if (t.got.has(type) && right) entry.tp++;
        else if (t.got.has(type)) entry.fp++;
        else entry.fn++;
      }
    }
    if (page.kind !== 'clinic') {
      sober.words += targets.reduce((sum, t) => sum + t.folded.split(' ').length, 0);
      sober.warnings += counts.fp;
    }
    if (page.kind === 'unrelated') {
      unrelated.pages++;
      unrelated.warnings += findings.filter((f) => f.status === 'warning').length;
    }
    perPage.push(counts);
  });

  const sum = (rows: readonly Counts[]) => {
    const counts = noCounts();
    for (const row of rows) {
      counts.tp += row.tp;
      counts.fp += row.fp;
      counts.fn += row.fn;
    }
    return figures(counts);
  };
  const sets: BenchmarkResult['sets'] = {};
  for (const name of [...new Set(perPage.map((p) => p.set))].sort()) {
    const rows = perPage.filter((p) => p.set === name);
    sets[name] = { pages: rows.length, ...sum(rows) };
  }
  const perType = Object.fromEntries([...types].sort().map(([type, counts]) => [type, figures(counts)]));
  return {
    pages: pages.length,
    sentences: pages.reduce((n, page) => n + page.sentences.length, 0),
    warn: sum(perPage),
    warnF1Interval: bootstrapInterval(perPage),
    sets,
    types: sum([...types.values()]),
    perType,
    verdictAccuracy: total.verdictsOk / (total.verdicts || 1),
    falseWarningsPer1000SoberWords: (1000 * sober.warnings) / (sober.words || 1),
    unrelated,
    review: {
      findings: total.reviews,
      share: total.reviews / (total.reviews + total.findings || 1),
      missedClaimsHeld: total.reviewHeld,
    },
    findings: total.findings,
    findingsWithoutEvidence: total.noEvidence,
    stray: total.stray,
    errors,
  };
}
