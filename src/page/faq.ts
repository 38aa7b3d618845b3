import type { BlockKind, PageBlock } from '../model/index.ts';
import type { StructuredText } from './structured-data.ts';

/** Kinds that a question has where its markup does not say so. */
const ASKING_KINDS = new Set<BlockKind>(['paragraph', 'label', 'button', 'link', 'list-item', 'caption']);
const MOST_ANSWER_BLOCKS = 30;

/** Letters and digits alone: a page and its metadata differ in quotes, dashes and spaces. */
export const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Makes question and answers of the blocks that a page's FAQ metadata names as such, for pages whose markup shows
 * neither. Questions and answers that are known already stay as they are.
 */
export function linkFaq(blocks: PageBlock[], texts: readonly StructuredText[]): void {
  const answers = texts.filter(({ question }) => question !== undefined);
  if (answers.length === 0) return;
  const places = new Map<string, number>();
  for (const [index, { text }] of blocks.entries()) {
    const key = letters(text);
    if (!places.has(key)) places.set(key, index);
  }
  for (const { text, question } of answers) {
    const asked = places.get(letters(question ?? ''));
    const block = asked === undefined ? undefined : blocks[asked];
    if (asked === undefined || !block) continue;
    if (ASKING_KINDS.has(block.kind)) block.kind = 'question';
    linkAnswers(blocks, asked, letters(text));
  }
}

function linkAnswers(blocks: PageBlock[], asked: number, answer: string): void {
  for (const block of blocks.slice(asked + 1, asked + 1 + MOST_ANSWER_BLOCKS)) {
    if (block.kind === 'alt-text') continue;
    if (!answer.includes(letters(block.text))) return;
    block.question ??= asked;
    if (block.kind === 'paragraph') block.kind = 'answer';
  }
}
