import { isEntry } from '../context/above.ts';
import type { PageBlock } from '../model/index.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { namesAnyTherapy } from '../text/tags.ts';
import { NO_OFFER } from './list-entry.ts';

/** A list entry longer than this is a sentence of its own and judged as one. */
const LONGEST_ENTRY = 9;

/** Headings, lead-ins and entries of lists that do not offer treatment: exclusions, risks, causes, research. */
const NOT_AN_OFFER = new RegExp(String.raw`\b(?:${NO_OFFER}|shorten|medication|active)\b`, 'i');

/** What tells of the disease: its forms, what it costs, what it leads to, unless it goes on to what is treated. */
const OF_THE_DISEASE =
  /\b(?:(?:types?|forms?|kinds?|variet(?:y|ies)|sub-?types?|stages?|family) of (?!(?:[\w-]+ ){0,3}?(?:conditions?|problems?|complaints?|ailments?|patients?|injur\w+|stem|cells?|therap\w+|programs?|programmes?|packages?|cases|services?)\b)|(?:different|main|these) (?:types|forms|kinds)(?: are)?\b|\bcosts? (?:more|this|the|society|americans?|taxpayers|billions?)\b|^\W*(?:(?:the|possible|common|long-term|chronic) )*complications(?: of \w+)?\W*(?:complications\W*)?$|why (?:does|do) (?:it|they|this) (?:happen|occur|develop)\b|what (?:it|this) is\b(?! (?:good|used|for|able)\b))/i;
const TREATS =
  /\b(?:treat\w*|help\w*|heal\w*|cur(?:e|es|ed|ing|able)|improv\w*|for which|indicat\w+|(?:we|our|us)\b)/i;
/** Another service, named beside a disease: "Botox for migraine", "diabetic foot checks". */
const OTHER_SERVICE =
  /\b(?:botox|nerve blocks?|glutathione|vitamins?|acupuncture|laser|massage|chemotherapy|checks?|check-?ups?|evaluations?|examinations?|assessments?|tests?|testing|scoring|counsel?ling|nutrition\w*|diets?|dietary|exercises?|physio\w*|(?:physical|speech|occupational|cognitive|behaviou?ral) therapy|classes|vaccin\w+|insulin)\b/i;

/**
 * True for an entry of a list or table that names a serious disease outside joints, unless the list is about something
 * other than treating it. `context` is the text of the entry's lead-in and nearest heading. On a seller's page such an
 * entry claims that the therapy treats the disease, whatever the heading.
 */
export function isOfferedDisease(sentence: PageSentence, block: PageBlock, context: () => string): boolean {
  const { text, terms, tokens } = sentence;
  if (!isEntry(block)) return false;
  if (tokens.length > LONGEST_ENTRY || !terms.some(({ tags }) => tags.includes('SeriousDisease')))
    return false;
  // "Can PRP help with migraine?" asks; what is answered is judged by itself.
  if (/^\W*(?:can|could|does|do|is|are|will|what|how|why|who|when|which)\b.*\?\W*$/i.test(text)) return false;
  if (OTHER_SERVICE.test(text) && !terms.some(({ tags }) => namesAnyTherapy(tags))) return false;
  const around = context();
  return !NOT_AN_OFFER.test(`${around} ${text}`) && (TREATS.test(around) || !OF_THE_DISEASE.test(around));
}
