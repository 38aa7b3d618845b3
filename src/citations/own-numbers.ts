import { statesLimit } from '../context/counter-evidence.ts';
import { partsOf } from '../lexicon/body-parts.ts';
import { keptOf } from '../text/kept.ts';
import { cellsOf } from './facts.ts';
import { isRunning, type ReadPage } from './page.ts';
import { plain } from './plain.ts';

/** Two places of a page that contradict each other. */
export interface SelfContradiction {
  sentence: number;
  /** The other place. */
  against: number;
  says: string;
}

interface Scored {
  sentence: number;
  label: 'high' | 'low';
  measure: string;
  change: number;
  figures: string;
}

const LABEL = /^(high|strong|better|greater|good|low|lower|limited|poor|weak|weaker|smaller)\b/i;
const FROM_TO = /\b([A-Z][A-Za-z]{2,12})\b[^.;]{0,40}?\bfrom (\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)/;

/** Cells of one table row whose label does not fit their figures: "High; 52.9 to 62.1" beside "Lower; 46.5 to 57.1". */
function labels(page: ReadPage): SelfContradiction[] {
  const byGroup = new Map<string, Scored[]>();
  page.sentences.forEach((sentence, at) => {
    const group = page.snapshot.blocks[sentence.block]?.group;
    if (group === undefined) return;
    const text = plain(sentence.text);
    const label = LABEL.exec(text)?.[1]?.toLowerCase();
    const match = label && FROM_TO.exec(text);
    if (!match) return;
    const [, measure = '', from = '', to = ''] = match;
    const key = `${group} ${measure}`;
    const scored: Scored = {
      sentence: at,
      label: /^(?:high|strong|better|greater|good)/.test(label) ? 'high' : 'low',
      measure,
      change: Number(to) - Number(from),
      figures: `${from} to ${to}`,
    };
    byGroup.set(key, [...(byGroup.get(key) ?? []), scored].slice(-8));
  });
  return [...byGroup.values()].flatMap((all) => {
    const high = all.find(({ label }) => label === 'high');
    const low = all.find(({ label }) => label === 'low');
    if (!high || !low || low.change <= high.change || high.change <= 0) return [];
    const points = (change: number) => String(Math.round(change * 100) / 100);
    return [
      {
        sentence: low.sentence,
        against: high.sentence,
        says: `By the page's own figures ${low.measure} rose by ${points(low.change)} (${low.figures}) where the page says lower, and by ${points(high.change)} (${high.figures}) where it says higher.`,
      },
    ];
  });
}

const DOSE = /\b(?:dos(?:e|es|age)|cells? (?:per|in each))\b/i;
const BEST =
  /\b(?:best|optimal|optimum|ideal|most effective|particularly effective|more effective than|superior|beats?|sweet spot|recommended dose)\b/i;
const RANGE =
  /\b(\d{1,4})(?:\s?(?:million|M))?\s?(?:to|-|and)\s?(\d{1,4})\s?(?:million|M\b)|\b(\d{1,4})\s?(?:million|M\b)/;
const STAGE =
  /\b(?:early|late|advanced|mild|severe|severity|grade|older|younger|hip|spine|shoulder|small(?:er)?|large[r]?|big(?:ger)?|per|weight|kg|intravenous\w*|infusions?|IV|first|second|men|women)\b/i;
/** What studies found is theirs. */
const OF_STUDIES = /\b(?:stud(?:y|ies)|trials?|research\w*|et al|authors|reviews?|some|others|another)\b/i;

interface Dose {
  sentence: number;
  low: number;
  high: number;
  text: string;
  /** Products and parts of the body that the sentence names. */
  about: string;
  /** Headings above it. */
  path: readonly number[];
}

function callsDoseBest(sentence: string): boolean {
  if (!/\d/.test(sentence)) return false;
  const text = plain(sentence);
  return (
    DOSE.test(text) && BEST.test(text) && !STAGE.test(text) && !OF_STUDIES.test(text) && !text.endsWith('?')
  );
}

/** Two doses that the page each calls the best, without a stage or joint that would explain both. */
function doses(page: ReadPage): SelfContradiction[] {
  const found: Dose[] = [];
  page.sentences.forEach((sentence, at) => {
    if (!keptOf(sentence, 'best dose', () => callsDoseBest(sentence.text)) || !isRunning(page, sentence))
      return;
    const text = plain(sentence.text);
    const match = RANGE.exec(text);
    if (!match) return;
    found.push({
      sentence: at,
      low: Number(match[1] ?? match[3]),
      high: Number(match[2] ?? match[3]),
      text: match[0],
      about: [...cellsOf(text), ...partsOf(text)].sort().join(),
      path: page.snapshot.blocks[sentence.block]?.headingPath ?? [],
    });
  });
  const [first, ...rest] = found;
  const other =
    first &&
    rest.find(({ low, high, about }) => about === first.about && (low > first.high || high < first.low));
  if (!first || !other) return [];
  const apart = [...first.path, ...other.path].filter(
    (heading) => !(first.path.includes(heading) && other.path.includes(heading)),
  );
  if (apart.some((heading) => STAGE.test(page.snapshot.blocks[heading]?.text ?? ''))) return [];
  const says = `The page calls two doses the best: ${first.text} in one place, ${other.text} in another.`;
  return [{ sentence: other.sentence, against: first.sentence, says }];
}

const HARM_COUNTED =
  /\b(?:risk ratio|relative risk)\b[^.;]{0,10}\d|\b\d+(?:\.\d+)?\s?%[^.;]{0,60}\b(?:swelling|infections?|ha?ematomas?|contusions?|complications?|adverse|side effects?|pain after)\b|\b(?:swelling|infections?|ha?ematomas?|contusions?|complications?)\b[^.;]{0,40}\b\d+(?:\.\d+)?\s?%/i;
const HARM_DENIED =
  /\b(?:strong|excellent|outstanding|perfect|unblemished) safety (?:record|profile)\b|\b(?:completely|perfectly|entirely|totally) safe\b|\b(?:no|zero|without(?: any)?) (?:side effects?|adverse (?:events?|effects?)|complications?|risks?)\b/i;
const NOT_A_DENIAL = /\b(?:serious|major|severe|long[- ]term)\b/i;
/** "Not without risks", "no injection is completely safe": the opposite of a denial. */
const TURNED = /\b(?:not|never|nothing|none|nobody|hardly|n't|no \w+(?: \w+)? (?:is|are|comes?))\b[^.;]*$/i;
/** The harm of something else is counted: of the operation, of tablets, of the comparison. */
const OTHER_TREATMENT =
  /\b(?:surg\w+|operations?|operated|replacements?|arthroscop\w*|(?:cortico)?-?steroids?|cortisone|NSAIDs?|ibuprofen|painkillers?|opioids?|drugs?|medicat\w+|tablets?|hyaluronic|gel|placebo|saline|controls?)\b/i;
/** Only some people or some time is free of harm. */
const PART_OF_THEM =
  /\b(?:groups?|arms?|trials?|stud(?:y|ies)|the (?:rest|others?|remaining)|after (?:\w+|\d+) (?:days?|weeks?|months?|years?)|at \w+ (?:weeks?|months?|years?)|if|when)\b/i;

interface SaidOfHarm {
  sentence: number;
  cells: readonly string[];
}

/** Two sentences that name products name one in common. */
const isSameProduct = (a: SaidOfHarm, b: SaidOfHarm): boolean =>
  a.cells.length === 0 || b.cells.length === 0 || a.cells.some((cell) => b.cells.includes(cell));

function deniesHarm(text: string): boolean {
  const denial = HARM_DENIED.exec(text);
  return (
    denial !== null &&
    !NOT_A_DENIAL.test(denial[0]) &&
    !TURNED.test(text.slice(0, denial.index)) &&
    !PART_OF_THEM.test(text) &&
    !statesLimit(text)
  );
}

const saysOfHarm = (text: string): { counts: boolean; denies: boolean } => ({
  counts:
    /\d/.test(text) &&
    HARM_COUNTED.test(text) &&
    !/\b(?:no|fewer|less|lower)\b/i.test(text) &&
    !OTHER_TREATMENT.test(text),
  denies: deniesHarm(text),
});

/** Harm that the page counts and, in the same block, denies of the same product. */
function harm(page: ReadPage): SelfContradiction[] {
  const counted = new Map<number, SaidOfHarm>();
  const denied = new Map<number, SaidOfHarm>();
  page.sentences.forEach((sentence, at) => {
    const { counts, denies } = keptOf(sentence, 'harm', () => saysOfHarm(plain(sentence.text)));
    if ((!counts && !denies) || !isRunning(page, sentence)) return;
    const said = (): SaidOfHarm => ({ sentence: at, cells: cellsOf(plain(sentence.text)) });
    if (counts && !counted.has(sentence.block)) counted.set(sentence.block, said());
    if (denies && !denied.has(sentence.block)) denied.set(sentence.block, said());
  });
  return [...denied].flatMap(([block, denial]) => {
    const count = counted.get(block);
    if (!count || count.sentence === denial.sentence || !isSameProduct(count, denial)) return [];
    const says = 'The page counts harms and speaks of safety without them in the same paragraph.';
    return [{ sentence: denial.sentence, against: count.sentence, says }];
  });
}

/** Places where a page's own numbers and words contradict each other. */
export const selfContradictions = (page: ReadPage): SelfContradiction[] => [
  ...labels(page),
  ...doses(page),
  ...harm(page),
];
