import type { ClaimType } from '../model/index.ts';
import { isBiologicTag } from '../text/tags.ts';
import type { AnalysedSentence } from './analyse-page.ts';

/** "Cortisone cannot heal it, but stem cells can": denied to others, affirmed of what is sold. Harm is no gain. */
const BUT_OURS_DO =
  /^(?!.*\b(?:side[- ]effects?|risks?|harm\w*|hurts?|complications?)\b).*?\b(?:not|never|cannot|n['’]t)\b.*?(?:\b(?:but|yet|whereas|while)\b|[;–—])(?=[^,;]*\b(?:do|does|did|can|will)\W*$)(?![^,;]*\b(?:say|claim|think|believe|hope|neither|not|some)\b)/i;

/** The claim types that a sentence denies to other care and affirms of what is sold. */
export function outdoneTypes({ text, tokens, terms, frames }: AnalysedSentence): ClaimType[] {
  const limit = BUT_OURS_DO.exec(text)?.[0].length;
  if (limit === undefined) return [];
  const isBefore = ({ start }: { start: number }) => (tokens[start]?.start ?? 0) < limit;
  const named = terms.filter(({ tags }) => tags.some(isBiologicTag));
  const isOwn = named.length > 0 || /\b(?:our|ours|we)\b/i.test(text.slice(limit));
  if (!isOwn || named.some(isBefore)) return [];
  const denied = frames.filter(({ hit, modifiers }) => !hit.hint && modifiers.negated && isBefore(hit));
  return [...new Set(denied.map(({ claimType }) => claimType))];
}
