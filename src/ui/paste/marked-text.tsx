import type { PageBlock } from '../../model/index.ts';
import type { Statement } from '../statements.ts';

export interface MarkedTextProps {
  blocks: readonly PageBlock[];
  /** Statements to mark; those of one block may not overlap. */
  statements: readonly Statement[];
  /** BCP 47 of the text; '' where it is not known. */
  language: string;
}

/** Id of the element that marks a finding, for scrolling to it. */
export const markId = (findingId: string): string => `mark-${findingId}`;

/** A text block by block, with its statements marked as they would be on a page. */
export function MarkedText({ blocks, statements, language }: MarkedTextProps) {
  return (
    <div class="marked-text" lang={language || undefined} dir="auto">
      {blocks.map((block, index) => (
        // Blocks have no name but their place, and never change it.
        <p key={index} data-kind={block.kind}>
          {pieces(
            block.text,
            statements.filter(({ worst }) => worst.position.block === index),
          )}
        </p>
      ))}
    </div>
  );
}

function pieces(text: string, statements: readonly Statement[]) {
  const inOrder = [...statements].sort((a, b) => a.worst.position.start - b.worst.position.start);
  const found = [];
  let at = 0;
  for (const { worst } of inOrder) {
    const { start, end } = worst.position;
    if (start < at) continue;
    found.push(text.slice(at, start));
    found.push(
      <mark key={worst.id} id={markId(worst.id)} data-severity={worst.severity} tabIndex={-1}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  found.push(text.slice(at));
  return found;
}
