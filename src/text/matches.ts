/**
 * All matches of a global pattern that never matches nothing, in order. `matchAll` finds the same, and copies the
 * pattern for it each time, which costs more than the search in a sentence.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
