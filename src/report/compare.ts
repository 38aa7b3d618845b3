import type { Audit, ClaimType, Disclosure, Finding, Quantity } from '../model/index.ts';
import { SEVERITIES, STATUSES, VERDICTS } from '../model/index.ts';
import { type Statement, statementsOf } from '../ui/statements.ts';
import { wordsOf } from './words.ts';

/**
 * What became of a statement. `rejudged`: the same words, judged otherwise, by other evidence, another version or the text
 * around them; the page did not change them, so it is told apart from what the page softened.
 */
export const CHANGE_KINDS = [
  'added',
  'strengthened',
  'reworded',
  'softened',
  'removed',
  'rejudged',
  'unchanged',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** In what a statement differs; `place`: it stands open on the page, or only where readers do not see it. */
const SIGNALS = ['status', 'severity', 'verdict', 'voice', 'figures', 'claims', 'place'] as const;
export type Signal = (typeof SIGNALS)[number];

/** A statement of one side, with the page that it stands on. */
export interface Placed {
  statement: Statement;
  /** Address without its fragment. */
  page: string;
}

export interface StatementChange {
  kind: ChangeKind;
  before?: Placed;
  after?: Placed;
  /** What differs, and which way: 1 where the later side claims more, -1 where it claims less. */
  signals: { signal: Signal; direction: 1 | -1 }[];
  /** Share of common words (Sørensen–Dice), 1 for the same words; 0 where there is but one side. */
  similarity: number;
}

/**
 * Addresses of the pages on which a statement stood and stands; '' where each side is one page and both have the same
 * address, so that there is nothing to tell.
 */
export function pagesOf({ before, after }: StatementChange, isSite: boolean): string {
  const pages = [...new Set([before, after].flatMap((side) => side?.page ?? []))];
  return isSite || pages.length > 1 ? pages.join(' → ') : '';
}

/** A page that only one side has, so that nothing can be said of its statements. */
export interface LonePage {
  page: string;
  statements: number;
}

export interface AuditComparison {
  /** Those of the earlier side and of both in the order of `CHANGE_KINDS`, then page by page as they stand there. */
  changes: StatementChange[];
  counts: Record<ChangeKind, number>;
  /** What the page tells its readers by itself, by its words. */
  disclosures: { added: Disclosure[]; removed: Disclosure[]; unchanged: number };
  onlyBefore: LonePage[];
  onlyAfter: LonePage[];
  /** True where the sides were not judged by the same tool with the same evidence. */
  otherVersions: boolean;
}

/** Two wordings are of one statement from this share of common words on, if they make the same kind of claim ... */
const ALIKE = 0.5;
/** ... and from this one whatever they claim. */
const NEARLY_SAME = 0.8;

/**
 * Compares what was found at two times, on one page or on a site. Of a site only the pages that both sides have are
 * compared, each as it was audited last; two single pages are compared whatever their addresses.
 *
 * Statements are paired one to one: first by the same words on the same page, then elsewhere, then by the share of
 * common words, the most alike first. Each rule looks at both sides alike, so that the other order gives the mirror image.
 */
export function compareAudits(before: readonly Audit[], after: readonly Audit[]): AuditComparison {
  const sides = [latestByPage(before), latestByPage(after)] as const;
  const [first, second] = sides;
  const common = [...first.keys()].filter((page) => second.has(page));
  const isPair = first.size === 1 && second.size === 1;
  const compared = (side: ReadonlyMap<string, Audit>, other: ReadonlyMap<string, Audit>) =>
    [...side].filter(([page]) => isPair || other.has(page));
  const lone = (side: ReadonlyMap<string, Audit>, other: ReadonlyMap<string, Audit>): LonePage[] =>
    isPair
      ? []
      : [...side]
          .filter(([page]) => !other.has(page))
          .map(([page, audit]) => ({ page, statements: placed(page, audit).length }));
  const earlier = compared(first, second);
  const later = compared(second, first);
  const changes = changesOf(
    earlier.flatMap(([page, audit]) => placed(page, audit)),
    later.flatMap(([page, audit]) => placed(page, audit)),
  );
  const versions = (side: [string, Audit][]) =>
    [...new Set(side.map(([, { tool, evidence }]) => `${tool.version} ${evidence.version}`))]
      .sort()
      .join('\n');
  return {
    changes,
    counts: Object.fromEntries(
      CHANGE_KINDS.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
    ) as AuditComparison['counts'],
    disclosures: disclosureChanges(earlier, later),
    onlyBefore: lone(first, second),
    onlyAfter: lone(second, first),
    otherVersions: (isPair || common.length > 0) && versions(earlier) !== versions(later),
  };
}

/** Address of a page without its fragment, which does not change what it says. */
const pageOf = (url: string): string => url.replace(/#.*$/s, '');

/** The last audit of each page, the pages in the order of their addresses. */
function latestByPage(audits: readonly Audit[]): Map<string, Audit> {
  const latest = new Map<string, Audit>();
  for (const audit of audits) {
    const page = pageOf(audit.page.url);
    const known = latest.get(page);
    if (!known || known.page.auditedAt <= audit.page.auditedAt) latest.set(page, audit);
  }
  return new Map([...latest].sort(([a], [b]) => byText(a, b)));
}

interface Node extends Placed {
  words: readonly string[];
  text: string;
  /** Place of its page and words among those of both sides. */
  rank: number;
}

/** The statements of a page in its order; one that stands there twice counts once, where it weighs most. */
function placed(page: string, audit: Audit): Node[] {
  const seen = new Map<string, Node>();
  for (const statement of statementsOf(audit.findings)) {
    const words = wordsOf(statement.worst.quote);
    const text = words.join(' ');
    if (!seen.has(text)) seen.set(text, { statement, page, words, text, rank: 0 });
  }
  return [...seen.values()].sort((a, b) => byPosition(a.statement.worst, b.statement.worst));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPosition = (a: Finding, b: Finding): number =>
  a.position.block - b.position.block || a.position.start - b.position.start;

interface Pair {
  before: Node;
  after: Node;
  similarity: number;
}

function changesOf(before: readonly Node[], after: readonly Node[]): StatementChange[] {
  rank([...before, ...after]);
  const left = new Set(before);
  const right = new Set(after);
  const pairs: Pair[] = [];
  const take = (candidates: Pair[]) => {
    const free = candidates.filter(({ before: a, after: b }) => left.has(a) && right.has(b));
    for (const pair of free.sort(byLikeness)) {
      if (!left.has(pair.before) || !right.has(pair.after)) continue;
      left.delete(pair.before);
      right.delete(pair.after);
      pairs.push(pair);
    }
  };
  take(sameWords(left, right).filter(isSamePage));
  take(sameWords(left, right));
  const alike = alikePairs([...left], [...right]);
  take(alike.filter(isSamePage));
  take(alike);
  const place = new Map([...before, ...after].map((node, index) => [node.statement, index]));
  const placeOf = ({ before: a, after: b }: StatementChange): number =>
    place.get(((a ?? b) as Placed).statement) ?? 0;
  return [
    ...pairs.map(changeOf),
    ...[...left].map((node) => ({
      kind: 'removed' as const,
      before: bare(node),
      signals: [],
      similarity: 0,
    })),
    ...[...right].map((node) => ({ kind: 'added' as const, after: bare(node), signals: [], similarity: 0 })),
  ].sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || placeOf(a) - placeOf(b));
}

const bare = ({ statement, page }: Node): Placed => ({ statement, page });

const isSamePage = ({ before, after }: Pair): boolean => before.page === after.page;

/** The most alike first, then the nearest on the page, then by the ranks of both, whichever side has them. */
const byLikeness = (a: Pair, b: Pair): number =>
  b.similarity - a.similarity ||
  distance(a) - distance(b) ||
  Math.min(a.before.rank, a.after.rank) - Math.min(b.before.rank, b.after.rank) ||
  Math.max(a.before.rank, a.after.rank) - Math.max(b.before.rank, b.after.rank);

const distance = ({ before, after }: Pair): number =>
  Math.abs(before.statement.worst.position.block - after.statement.worst.position.block);

/** Ranks the statements of both sides by page and words, so that ties are broken alike in either order. */
function rank(nodes: readonly Node[]): void {
  const keys = nodes.map(({ page, text }) => `${page}\n${text}`);
  const ranks = new Map([...new Set(keys)].sort(byText).map((key, at) => [key, at]));
  for (const [at, node] of nodes.entries()) node.rank = ranks.get(keys[at] as string) ?? 0;
}

function sameWords(before: Iterable<Node>, after: Iterable<Node>): Pair[] {
  const byWords = new Map<string, Node[]>();
  for (const node of after) byWords.set(node.text, [...(byWords.get(node.text) ?? []), node]);
  return [...before].flatMap((node) =>
    (byWords.get(node.text) ?? []).map((other) => ({ before: node, after: other, similarity: 1 })),
  );
}

/** Pairs that may be one statement in two wordings; common words are counted over an index of the later side. */
function alikePairs(before: readonly Node[], after: readonly Node[]): Pair[] {
  const index = new Map<string, { node: Node; times: number }[]>();
  for (const node of after) {
    for (const [word, times] of bagOf(node.words)) {
      const holders = index.get(word);
      if (holders) holders.push({ node, times });
      else index.set(word, [{ node, times }]);
    }
  }
  return before.flatMap((node) => {
    const common = new Map<Node, number>();
    for (const [word, times] of bagOf(node.words)) {
      for (const holder of index.get(word) ?? [])
        common.set(holder.node, (common.get(holder.node) ?? 0) + Math.min(times, holder.times));
    }
    return [...common].flatMap(([other, shared]) => {
      const similarity = (2 * shared) / (node.words.length + other.words.length);
      const least = makeSameClaim(node.statement, other.statement) ? ALIKE : NEARLY_SAME;
      return similarity >= least ? [{ before: node, after: other, similarity }] : [];
    });
  });
}

function bagOf(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const claimsOf = ({ findings }: Statement): Set<ClaimType> =>
  new Set(findings.map(({ claimType }) => claimType));

function makeSameClaim(a: Statement, b: Statement): boolean {
  const claims = claimsOf(b);
  return a.findings.some(({ claimType }) => claims.has(claimType));
}

function changeOf({ before, after, similarity }: Pair): StatementChange {
  const signals = signalsOf(before.statement, after.statement);
  const kind = kindOf(before.text === after.text, signals);
  return { kind, before: bare(before), after: bare(after), signals, similarity };
}

/** The signals by what they weigh: how much is promised and how grave it is; how it is said; of how many kinds it is. */
const WEIGHT: readonly (readonly Signal[])[] = [
  ['figures', 'severity'],
  ['status', 'verdict', 'voice', 'place'],
  ['claims'],
];

function kindOf(sameText: boolean, signals: StatementChange['signals']): ChangeKind {
  // Of the same words the page has changed nothing but where they stand.
  if (sameText && signals.some(({ signal }) => signal !== 'place')) return 'rejudged';
  const deciding = WEIGHT.map((tier) => signals.filter(({ signal }) => tier.includes(signal))).find(
    (tier) => tier.length > 0,
  );
  const directions = new Set(deciding?.map(({ direction }) => direction));
  if (directions.size === 1) return directions.has(1) ? 'strengthened' : 'softened';
  return sameText ? 'unchanged' : 'reworded';
}

/** In what the later statement claims more or less than the earlier. */
function signalsOf(before: Statement, after: Statement): StatementChange['signals'] {
  const a = before.worst;
  const b = after.worst;
  // The lists of the model begin with the worst.
  const steps: Record<Exclude<Signal, 'claims'>, number> = {
    status: STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
    severity: SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    verdict: VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
    voice: VOICE_STRENGTH[b.voice] - VOICE_STRENGTH[a.voice],
    figures: figureStep(before, after),
    place: Number(a.unseen !== undefined) - Number(b.unseen !== undefined),
  };
  const had = claimsOf(before);
  const has = claimsOf(after);
  const gained = [...has].some((claim) => !had.has(claim));
  const lost = [...had].some((claim) => !has.has(claim));
  return SIGNALS.flatMap((signal): StatementChange['signals'] => {
    if (signal === 'claims')
      return [
        ...(gained ? [{ signal, direction: 1 as const }] : []),
        ...(lost ? [{ signal, direction: -1 as const }] : []),
      ];
    const step = steps[signal];
    return step === 0 ? [] : [{ signal, direction: step > 0 ? 1 : -1 }];
  });
}

/** What a clinic states itself weighs more than what it lets others say, and that more than what it hedges. */
const VOICE_STRENGTH: Record<Finding['voice'], number> = {
  asserted: 2,
  testimonial: 1,
  attributed: 1,
  hedged: 0,
};

/** Figures of which more promises more; of a harm or a recovery time it is the other way round or cannot be told. */
const PROMISES: readonly Quantity['measures'][] = [
  'improvement',
  'satisfaction',
  'surgery-avoided',
  'benefit-length',
];

/** What a share may count in a claim of success. */
const SUCCESS_SHARES: readonly Quantity['measures'][] = ['unstated', 'pain'];

/**
 * The sum of the signs by which the highest figure of each promise has changed. A promise that gains a figure where it
 * had none claims more, and one that loses its only figure claims less: "nine out of ten" and "some".
 */
function figureStep(before: Statement, after: Statement): number {
  const had = highest(before);
  const has = highest(after);
  if (had.size === 0 || has.size === 0) return Math.sign(has.size - had.size);
  let step = 0;
  for (const [what, figure] of had) {
    const other = has.get(what);
    if (other !== undefined && other !== figure) step += other > figure ? 1 : -1;
  }
  return step;
}

function highest({ worst, findings }: Statement): Map<string, number> {
  const figures = new Map<string, number>();
  // "Works in 95 % of cases" does not say what is counted, "nine in ten have less pain" says pain: both are rates of success.
  const isSuccess = findings.some(({ claimType }) => claimType === 'success-rate');
  for (const { kind, measures, unit, low, high } of worst.quantities) {
    if (!PROMISES.includes(measures) && !(isSuccess && kind === 'share' && SUCCESS_SHARES.includes(measures)))
      continue;
    const what = `${kind} ${measures} ${unit}`;
    figures.set(what, Math.max(figures.get(what) ?? 0, high ?? low));
  }
  return figures;
}

function disclosureChanges(
  before: [string, Audit][],
  after: [string, Audit][],
): AuditComparison['disclosures'] {
  const byWords = (side: [string, Audit][]) =>
    new Map(
      side.flatMap(([, { disclosures }]) =>
        disclosures.map((one) => [`${one.topic} ${wordsOf(one.quote).join(' ')}`, one] as const),
      ),
    );
  const had = byWords(before);
  const has = byWords(after);
  const without = (side: Map<string, Disclosure>, other: Map<string, Disclosure>) =>
    [...side].filter(([key]) => !other.has(key)).map(([, one]) => one);
  const removed = without(had, has);
  return { added: without(has, had), removed, unchanged: had.size - removed.length };
}
