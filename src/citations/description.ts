import { plain } from './plain.ts';

const STUDY =
  /\b(?:stud(?:y|ies)|trials?|RCTs?|meta-analys[ei]s|systematic reviews?|reviews? of|case series|cohort|registry|follow-up)\b/i;
/** One study, not studies at large. */
const ONE_STUDY =
  /\b(?:an?|one|the|this|another|phase \S+|randomi[sz]ed|controlled|recent|large|small)\s(?:[\w-]+\s){0,3}?(?:study|trial|RCT|meta-analysis|review|series|cohort|follow-up)\b|\blong-term studies\b/i;
/** What tells one study from another whatever the words around it: people, studies, year, phase. */
const PARTICULAR =
  /\b\d[\d,]*\s(?:\w+\s){0,3}?(?:patients?|people|participants?|adults|studies|trials|RCTs)\b|\bn\s?=\s?\d|\bphase (?:\d|I{1,3})\b|\b(?:19|20)\d\d\b/i;
/** What tells one study from another where one is spoken of: dose, time. */
const WEAKLY_PARTICULAR = /\b\d+(?:\.\d+)? ?million\b|\b\d+[- ]years?\b|\b\d+ (?:months|weeks)\b/i;
/** What those who take part will do: no result of a study. */
const TAKING_PART =
  /\b(?:visits?|screening|enrol\w*|recruit\w*|(?:you|participants|patients|subjects) will|to take part|volunteers? (?:are|is) (?:needed|wanted))\b/i;
const FIGURE = /\b\d+\.\d+\b/g;
const COMPARES = /\b(?:compared (?:to|with)|versus|vs\.?|comparable|similar|than)\b/i;
const OTHER_TREATMENT =
  /\b(?:placebo|saline|hyaluronic|corticosteroids?|steroids?|cortisone|platelet[- ]rich|PRP)\b/i;
const TIME = /\b\d+(?:\.\d+)? ?(?:months?|years?|weeks?)\b/i;
/** Journals that a quotation is credited to. */
const JOURNAL = /-\s?(?:the )?(?:Journal|Annals|Archives|American Journal|International Journal) of\b/;

/** Without a figure, a phase or a journal no study is told from others. */
const MAY_DESCRIBE = /\d|phase |Journal|Annals|Archives/i;

/** True for a sentence that tells of a particular study without naming it, or that compares by figures as a study does. */
export function describesStudy(sentence: string): boolean {
  const text = plain(sentence);
  if (!MAY_DESCRIBE.test(text) || /\?\s*$/.test(text)) return false;
  if (JOURNAL.test(text)) return true;
  if (STUDY.test(text) && PARTICULAR.test(text)) return true;
  if (ONE_STUDY.test(text) && WEAKLY_PARTICULAR.test(text) && !TAKING_PART.test(text)) return true;
  const figures = text.match(FIGURE)?.length ?? 0;
  return OTHER_TREATMENT.test(text) && COMPARES.test(text) && (figures >= 2 || TIME.test(text));
}
