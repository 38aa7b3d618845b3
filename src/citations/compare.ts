import { isAboutOthers } from '../context/reported.ts';
import { CITATION_RESULTS, type CitationResult, type PageCitation } from '../model/index.ts';
import type { Facts } from './facts.ts';
import { comparatorWords } from './resolve.ts';
import { RULES, type Statement } from './rules/index.ts';
import type { KnownSource } from './source-index.ts';

/** What comparing a passage with its source gave. */
export interface Comparison {
  result: CitationResult;
  mismatches: PageCitation['mismatches'];
  /** In what the passage agrees with the source, in plain words. */
  agrees: string[];
  remarks: string[];
}

/** The more serious of two results. */
const worse = (a: CitationResult, b: CitationResult): CitationResult =>
  CITATION_RESULTS.indexOf(a) <= CITATION_RESULTS.indexOf(b) ? a : b;

/** Two or more whole percentages of one figure: one alone may be chance. */
function sharedPercentages(facts: Facts, source: KnownSource): string[] {
  const percentages = facts.numbers.filter(({ unit }) => unit === 'percent').map(({ text }) => text);
  for (const { text } of source.figures) {
    const shared = [...new Set(percentages)].filter((one) =>
      new RegExp(String.raw`(?<![\d.])${one}\s?%`).test(text),
    );
    if (shared.length >= 2) return [`the figures ${shared.map((one) => `${one}%`).join(' and ')}`];
  }
  return [];
}

/** What a passage and a source have in common in what was found: figures, direction, recommendation. */
function agreements({ text, facts }: Statement, source: KnownSource): string[] {
  const agrees: string[] = [];
  const figures = [...new Set(facts.numbers.map((one) => one.text))].filter((figure) => figure.includes('.'));
  const shared = figures.filter((figure) => source.numbers.has(figure));
  if (shared.length > 0) agrees.push(`the figures ${shared.join(' and ')}`);
  else agrees.push(...sharedPercentages(facts, source));
  const tested = source.figures.filter(({ favours }) => favours);
  const none = tested.length > 0 && tested.every(({ favours }) => favours !== 'therapy');
  if (facts.direction === 'no-better' && none) agrees.push('that no advantage was found');
  if (
    facts.direction === 'no-better' &&
    /\brecommend/i.test(text) &&
    source.record.kind === 'position-statement'
  )
    agrees.push('the recommendation');
  const both = facts.comparators.filter((one) => source.comparators.has(one));
  if (both.length > 0) agrees.push(`the comparison with ${both.map(comparatorWords).join(' and ')}`);
  if (source.record.participants && facts.people.includes(source.record.participants))
    agrees.push(`${source.record.participants} people`);
  return agrees;
}

/** The page tells what somebody else says of the source, or corrects it: then the words are not its own. */
const isReported = (text: string): boolean =>
  isAboutOthers(text) ||
  /\b(?:claim(?:s|ed|ing)? that|alleg\w+|wrong(?:ly)?|mistaken(?:ly)?|misquot\w*|misreport\w*|contradict\w*|refut\w*|critics?|(?:clinics?|websites?|pages|sites|sellers?|marketers?) (?:often |also |that )?(?:like to )?(?:claim|say|cite|quote)\w*)\b/i.test(
    text,
  );

/** The passage stands under a heading about another stage than the source is about. */
function stageRemark({ headings }: Statement, source: KnownSource): string[] {
  const [low, high] = source.stage ?? [1, 4];
  const place = headings.join(' ');
  const late = /\b(?:late|advanced|severe|end)[- ]?stage\b|\badvanced\b/i.test(place);
  const early = /\bearly[- ]?stage\b/i.test(place);
  if (late === early || !source.stage) return [];
  if ((late && low < 3) || (early && high > 3))
    return [
      `The page tells this under "${headings.at(-2) ?? headings.at(-1)}"; the source took in ${source.record.stage}.`,
    ];
  return [];
}

/** Holds a passage against its source by every rule. Right only where something of what was found agrees. */
export function compare(statement: Statement, source: KnownSource): Comparison {
  const mismatches: Comparison['mismatches'] = [];
  let result: CitationResult = 'reported-right';
  for (const rule of RULES) {
    const departure = rule.judge(statement, source);
    if (!departure) continue;
    mismatches.push({ kind: rule.kind, says: departure.says });
    result = worse(result, departure.result);
  }
  const agrees = agreements(statement, source);
  const substance = agrees.some(
    (one) => one.startsWith('the figures') || one.startsWith('that no') || one === 'the recommendation',
  );
  if (mismatches.length > 0 && isReported(statement.text))
    return { result: 'not-judged', mismatches: [], agrees, remarks: [] };
  if (mismatches.length === 0 && !substance && agrees.length < 2) result = 'not-judged';
  return { result, mismatches, agrees, remarks: stageRemark(statement, source) };
}
