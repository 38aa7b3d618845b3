import { namesOtherCare } from '../context/other-care.ts';
import type { ClaimType, DisclosureTopic, PageBlock } from '../model/index.ts';
import { noted } from '../text/noted.ts';
import { namesAnyTherapy } from '../text/tags.ts';
import { type AnalysedPage, type AnalysedSentence, type ClaimFrame, isBlocked } from './analyse-page.ts';

/** What a short value states together with its header, label or question: "Infection risk: Zero". */
export interface PairedStatement {
  /** Header or question. */
  prompt: string;
  /** Offset at which the statement begins where both stand in one block. */
  start?: number;
  /** The claim in running words, for what looks at wordings of status, strength and figures. */
  text: string;
  claimTypes: ClaimType[];
  /** What it says fairly; claims nothing then. */
  disclosure?: DisclosureTopic;
}

export interface PairedStatements {
  /** By index of the sentence that is the value or answer. */
  statements: ReadonlyMap<number, PairedStatement>;
  /** Blocks that are headers of short values: by themselves they say nothing. */
  headers: ReadonlySet<number>;
}

const SHORT_REPLY = String.raw`(?:[,.;!]?\s+(?:it|they|there|this|that|these|those|you|we|he|she|one|absolutely|definitely|certainly|indeed|of course|always|completely|totally|at all|none|any|never|whatsoever|not|yet|sure|really|for sure|100 ?%|is|are|does|do|can|will|has|have|was|were|may|isn['’]t|aren['’]t|doesn['’]t|don['’]t|can['’]t|cannot|won['’]t|hasn['’]t|haven['’]t))*\s*[.!]*$`;
const YES = new RegExp(
  String.raw`^(?:(?:yes|yeah|yep|absolutely|definitely|certainly|of course|indeed|correct|true)\b${SHORT_REPLY}|[✓✔☑]️?$)`,
  'iu',
);
const NO = new RegExp(
  String.raw`^(?:(?:no|nope|none|nil|zero|never|not yet|not at all|not currently|absolutely not)\b${SHORT_REPLY}|0 ?%?$|[✗✘❌]️?$)`,
  'iu',
);
const SHARE =
  /^(?:\D{0,14}\s)?(?:\d{1,3}(?:[.,]\d+)?\s?(?:%|percent\b)|\w+ (?:out of|in) (?:\d+|ten|a hundred)\b)\+?(?: of (?:our |all |the )?\w+)?[.!]?$/iu;
const COUNT = String.raw`(?:(?:up to|over|about|around|at least|more than|approx(?:imately)?\.?|~|>)\s?)?\d[\d.,]*(?:\s?(?:-|–|to)\s?\d[\d.,]*)?\+?`;
/** How long, in weeks or more: "12-18 months", "2+ years". */
const TIME = new RegExp(
  String.raw`^(?:${COUNT}\s?(?:weeks?|wks?|months?|mos?|years?|yrs?)\.?(?: or (?:more|longer))?|(?:many )?years|(?:a )?lifetime|permanent(?:ly)?)[.!]?$`,
  'iu',
);
/** How many, by the million: "50 million", "30M live cells". */
const CELLS = new RegExp(
  String.raw`^${COUNT}\s?(?:million|billion|trillion|m|bn)\b(?: [a-z]+){0,3}[.!]?$`,
  'iu',
);
const RESULT = '(?:results?|relief|benefits?|effects?|improvements?)';
/** What a result may be called in a header without becoming the first or best of its course. */
const OF_RESULT =
  '(?:the|your|our|expected|typical|average|usual|lasting|long[- ]term|sustained|clinical|patient|pain|symptom|joint|knee|hip|shoulder|back|tendon|prp|stem[- ]cells?|cell|exosomes?|therapy|treatment|injections?|for|of|from|with)';
/** "Pain relief: 12-18 months", where a header names results and nothing else; weeks are as often the time until they show. */
const NAMES_RESULT = new RegExp(`^(?:${OF_RESULT} )*${RESULT}(?: ${OF_RESULT})*(?: up to)?[:?]?$`, 'i');
const MONTHS_OR_YEARS = /months?|mos?\b|years?|yrs?|lifetime|permanent/i;
/** How long results last, asked or named; what else takes time (a visit, the way back) is not among what lasts. */
const ASKS_HOW_LONG = new RegExp(
  [
    String.raw`\bhow long\b(?! (?:until|before|after))[^?]{0,30}\b(?:${RESULT}|it|they|this|these|prp|cells?|exosomes?|gel|injections?|shots?)(?: \w+){0,4}? (?:last|hold|work|endure|stay|keep working)`,
    String.raw`\b(?:${RESULT}|prp|cells|exosomes|injections?|shots?|it|they) (?:\w+ ){0,2}?(?:lasts?|lasting|holds?)\b`,
    String.raw`\bhow long (?:can|will|do|should) (?:i|you|we|patients|people) (?:\w+ ){0,2}?(?:expect|have|get|feel|enjoy) (?:\w+ )?${RESULT}`,
    String.raw`\bhow long\b[^?]{0,30}\b(?:pain[- ]free|free of pain|without pain)`,
    String.raw`\b(?:duration|length|longevity) of (?:\w+ ){0,3}?${RESULT}\b`,
    String.raw`\b${RESULT} (?:duration|longevity)\b`,
    '^(?:(?:the|expected|typical|average|usual) )?(?:duration|longevity|lasts(?: for)?|how long(?: it lasts)?)[:?]?$',
  ].join('|'),
  'i',
);
/** The column of somebody else's product. */
const OF_OTHERS =
  /\b(?:brand|others?|competitors?|typical|average|standard|conventional|leading|rivals?|elsewhere)\b/i;
const CELL = '(?:cells?|mscs?|exosomes?|platelets?|vesicles|particles)';
const NAMES_CELLS = new RegExp(String.raw`\b${CELL}\b`, 'i');
/** A header about what a product holds or a dose gives: "Live cells per dose", "Stem cells". "People treated" is none. */
const ASKS_HOW_MANY_CELLS = new RegExp(
  [
    String.raw`\b${CELL} (?:count|number|dose|content|yield|concentration|in|per|a|each|delivered|injected|infused|given|used)\b`,
    String.raw`\b(?:number|count|amount|dose|dosage|yield|concentration) of (?:\w+ ){0,3}?${CELL}\b`,
    String.raw`\bhow many (?:\w+ ){0,3}?${CELL}\b`,
    `^(?:(?:the|our|your|live|living|viable|active|total|stem|mesenchymal|stromal|regenerative|umbilical|cord|blood|fat|adipose|marrow|bone|donor|young|fresh|human) )*${CELL}[:?]?$`,
  ].join('|'),
  'i',
);
/** A header that counts who was treated. */
const COUNTS_PEOPLE =
  /\b(?:people|patients?|clients?|clinics?|treated|helped|cases|searches|sold|worldwide)\b/i;
/** A first word that denies, whatever follows it. */
const DENIAL = /^(?:no|not|none|never)\b/i;

const HARM =
  /\b(?:risks?|side[- ]effects?|complications?|dangers?|dangerous|infections?|adverse (?:\w+ )?(?:events?|effects?|reactions?)|reactions?|rejection|unsafe|harmful)\b/i;
const LESS_HARM =
  /\b(?:no|non|not|without|free|fewer|less|lower|low|reduced?s?|minimal|minimi[sz]\w*|avoids?|against|after|history|treats?|cures?)\b/i;
const NAMES_STATUS = /\b(?:approved|approval|cleared|licen[cs]ed|authori[sz]ed)\b/i;
const NAMES_PAYER = /\b(?:medicare|medicaid|insurance|insurers?|covered|coverage)\b/i;
const LABELLED = /^([^:?.;]{3,60}):\s+(\S.{0,40})$/u;

/** Words of a value that is no sentence of its own. */
const LONGEST_VALUE = 5;

/** The short values and bare answers of a page, read with what they belong to; of a page with its head, the head's. */
export const pairedStatements = noted(readPairs);

function readPairs({ snapshot: { blocks }, sentences: all, body }: AnalysedPage): PairedStatements {
  const sentences = body ? all.slice(0, all.length - body.sentences.length) : all;
  const byBlock = new Map<number, AnalysedSentence[]>();
  for (const sentence of sentences) {
    const others = byBlock.get(sentence.block);
    if (others) others.push(sentence);
    else byBlock.set(sentence.block, [sentence]);
  }
  const statements = new Map<number, PairedStatement>();
  const headers = new Set<number>();
  const answered = new Set<number>();
  sentences.forEach((sentence, index) => {
    const block = blocks[sentence.block] as PageBlock;
    const previous = sentences[index - 1];
    const add = (prompts: readonly AnalysedSentence[], value: string, start?: number) => {
      const pair = statementOf(prompts, value);
      if (pair) statements.set(index, start === undefined ? pair : { ...pair, start });
    };
    const labelled = LABELLED.exec(sentence.text);
    if (labelled) {
      const [, label = '', value = ''] = labelled;
      add([upTo(sentence, label.length)], value, sentence.start);
    } else if (previous?.block === sentence.block) {
      if (previous.text.endsWith('?')) add([previous], sentence.text, previous.start);
    } else {
      const isValue =
        (block.text === sentence.text && sentence.tokens.length <= LONGEST_VALUE) || DENIAL.test(block.text);
      const above = headersOf(sentence.block, blocks);
      if (isValue) for (const at of above) headers.add(at);
      const question = block.question;
      if (above.length > 0) {
        if (block.text === sentence.text)
          add(
            above.flatMap((at) => byBlock.get(at) ?? []),
            sentence.text,
          );
      } else if (question !== undefined) {
        if (answered.has(question)) return;
        answered.add(question);
        add((byBlock.get(question) ?? []).slice(-1), sentence.text);
      } else if (previous?.block === sentence.block - 1 && previous.text.endsWith('?')) {
        add([previous], sentence.text);
      }
    }
  });
  return { statements, headers };
}

/** The header cells of a table cell, and the term of a description. */
function headersOf(at: number, blocks: readonly PageBlock[]): number[] {
  const { kind, leadIn = [], question, group } = blocks[at] as PageBlock;
  if (kind !== 'table-cell')
    return question !== undefined && blocks[question]?.kind === 'label' ? [question] : [];
  const headers = leadIn.filter((header) => blocks[header]?.kind === 'table-cell');
  // A header that opens the table may be one of a column; before a short value it names the row.
  const opening = blocks[at - 1];
  const isSecond =
    opening?.kind === 'table-cell' && opening.group === group && blocks[at - 2]?.group !== group;
  return headers.length === 0 && isSecond ? [at - 1] : headers;
}

/** The words and wordings of a sentence before an offset. */
function upTo(sentence: AnalysedSentence, end: number): AnalysedSentence {
  const count = sentence.tokens.filter((token) => token.end <= end).length;
  return {
    ...sentence,
    notes: [],
    text: sentence.text.slice(0, end),
    terms: sentence.terms.filter((term) => term.end <= count),
    frames: sentence.frames.filter(({ hit }) => hit.end <= count),
  };
}

/** True for a header that names other care and nothing else: what stands under it is said of that. */
const isOfOtherCare = ({ terms, frames }: AnalysedSentence): boolean =>
  frames.every(({ hit }) => hit.hint) &&
  terms.some(({ tags }) => namesOtherCare(tags)) &&
  !terms.some(({ tags }) => namesAnyTherapy(tags));

/** What a yes affirms of staff and services is no claim about a therapy. */
const OF_SERVICE: ReadonlySet<ClaimType> = new Set(['legitimacy', 'broad-indication']);
const NAMES_SAFETY = /\bsafe(?:ty|ly)?\b|\bharmless\b/i;

/** The claim types of a header or question once it is answered with yes; comfort is not safety. */
const affirmed = ({ text, frames }: AnalysedSentence): ClaimType[] =>
  frames
    .filter((frame) => isAsserted(frame) && !OF_SERVICE.has(frame.claimType))
    .map(({ claimType }) => claimType)
    .filter((claimType) => claimType !== 'safety' || NAMES_SAFETY.test(text) || HARM.test(text));

const isAsserted = (frame: ClaimFrame): boolean =>
  !frame.hit.hint && !isBlocked({ ...frame, modifiers: { ...frame.modifiers, question: false } });

function statementOf(prompts: readonly AnalysedSentence[], value: string): PairedStatement | undefined {
  if (prompts.length === 0 || prompts.some(isOfOtherCare)) return undefined;
  const prompt = prompts.map(({ text }) => text).join(', ');
  const asked = [...new Set(prompts.flatMap(affirmed))];
  const harm = HARM.exec(prompt)?.[0];
  const asksOfHarm = harm !== undefined && !LESS_HARM.test(prompt);
  const statement = (text: string, claimTypes: ClaimType[], disclosure?: DisclosureTopic) =>
    claimTypes.length === 0 && !disclosure
      ? undefined
      : { prompt, text, claimTypes, ...(disclosure && { disclosure }) };
  if (YES.test(value))
    return asksOfHarm ? statement(prompt, [], 'risk') : statement(prompt.replace(/\?$/, ''), asked);
  if (NO.test(value)) {
    if (asksOfHarm) return statement(`no risk: no ${harm}`, ['safety']);
    return statement(prompt, [], topicDenied(prompt, asked, harm !== undefined));
  }
  const claimType = figureClaimed(prompts, prompt, value, asked);
  if (claimType === 'cell-product')
    return statement(`${value.replace(/[.!]$/, '')} cells: ${prompt}`, [claimType]);
  return claimType && statement(`${prompt.replace(/\?$/, '')} ${value}`, [claimType]);
}

/** What a bare figure claims under its header: how often it works, how long it lasts, how many cells it holds. */
function figureClaimed(
  prompts: readonly AnalysedSentence[],
  prompt: string,
  value: string,
  asked: readonly ClaimType[],
): ClaimType | undefined {
  if (OF_OTHERS.test(prompt)) return undefined;
  if (SHARE.test(value) && asked.includes('success-rate')) return 'success-rate';
  const labels = prompts.map(({ text }) => text.trim());
  if (TIME.test(value) && labels.some((label) => lastsFor(label, value))) return 'durability';
  const ofCells =
    labels.some((label) => ASKS_HOW_MANY_CELLS.test(label)) ||
    (NAMES_CELLS.test(value) && !COUNTS_PEOPLE.test(prompt));
  return ofCells && CELLS.test(value) ? 'cell-product' : undefined;
}

const lastsFor = (label: string, value: string): boolean =>
  ASKS_HOW_LONG.test(label) || (NAMES_RESULT.test(label) && MONTHS_OR_YEARS.test(value));

/** Claim types whose denial says how little is known or reached. */
const EFFECTS: ReadonlySet<ClaimType> = new Set([
  'tissue-regeneration',
  'disease-modification',
  'symptom-relief',
  'durability',
  'success-rate',
  'evidence-base',
  'broad-indication',
]);

function topicDenied(
  prompt: string,
  asked: readonly ClaimType[],
  namesHarm: boolean,
): DisclosureTopic | undefined {
  if (NAMES_PAYER.test(prompt)) return 'financial';
  if (asked.includes('regulatory-status') || NAMES_STATUS.test(prompt)) return 'regulatory-status';
  if (namesHarm || asked.includes('safety')) return 'risk';
  return asked.some((type) => EFFECTS.has(type)) ? 'evidence-limits' : undefined;
}
