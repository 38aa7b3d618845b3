import { isEntry } from '../context/above.ts';
import type { PageSnapshot } from '../model/index.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { JOINT_TAGS } from '../text/tags.ts';
import type { ClaimFrame } from './analyse-page.ts';

/** A list entry longer than this is a sentence of its own. */
const LONGEST_ENTRY = 10;

/** What is not offered to those who read the list: exclusions, risks, causes, research; source of a pattern. */
export const NO_OFFER = String.raw`not|n['’]t|never|no|avoid|risks?|causes?|factors?|exclu\w*|contraindicat\w*|screen\w*|tested|history|cannot|candidates?|accepted|symptoms?|warn\w*|research|studied|stud(?:y|ies)|trials?|if you|tell|unproven`;

/** What a lead-in or heading makes of the entries under it; the first that fits counts. */
const GOVERNORS: readonly [string, RegExp][] = [
  [
    'neutral',
    new RegExp(
      String.raw`\b(?:${NO_OFFER}|medications?|side effects?|how (?:it|is|does)|steps?|before|after|prepar\w+|may have|types? of|kinds? of|who)\b`,
      'i',
    ),
  ],
  [
    'promise',
    /\b(?:help(?:s|ed|ing|ful)?|benefits?|advantages?|good|great|effective(?:ly)?|success\w*|works? (?:well|for|on)|respond(?:s|ed)?|reliev\w+|heal(?:s|ed|ing)?|improv\w+|ideal|useful|solutions?|resolve[sd]?|why (?:choose|prp|stem)|can do|so that you|results?|excel\w*|best)\b/i,
  ],
  [
    'treat',
    /\b(?:treat\w*|used (?:for|to|in)|indicat\w+|addresses|what (?:it|we|prp|stem cells?) (?:can|treat)|applications?|conditions|uses)\b/i,
  ],
];

const CONDITION_TAGS: ReadonlySet<string> = new Set([...JOINT_TAGS, 'Symptom', 'Disease']);

/** The text that governs a short entry of a list or table, '' where none does; undefined for what is no such entry. */
export function entryGovernor({ blocks }: PageSnapshot, sentence: PageSentence): string | undefined {
  const block = blocks[sentence.block];
  if (!block || !isEntry(block) || sentence.tokens.length > LONGEST_ENTRY) return undefined;
  const at = block.leadIn?.at(-1) ?? block.headingPath.at(-1);
  return at === undefined ? '' : (blocks[at]?.text ?? '');
}

/**
 * Cues of a short entry of a list or table: what the text that governs it promises ("Good for:") or merely lists
 * ("Who comes to see us"), and what the entry names. A bare condition is a claim under the one and none under the other.
 */
export function entryCues(
  governor: string,
  sentence: PageSentence & { frames: readonly ClaimFrame[] },
): string[] {
  const made = GOVERNORS.find(([, words]) => words.test(governor))?.[0] ?? 'plain';
  const tags = sentence.terms.flatMap((term) => term.tags);
  const names = tags.includes('SeriousDisease')
    ? 'serious'
    : sentence.frames.some(({ hit }) => !hit.hint)
      ? 'frame'
      : tags.some((tag) => CONDITION_TAGS.has(tag))
        ? 'condition'
        : 'other';
  return [`entry:${made}`, `entry:${names}`, `entry:${made}:${names}`];
}
