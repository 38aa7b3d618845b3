import type { AnalysedSentence, ClaimFrame } from '../claims/analyse-page.ts';
import type { Finding, Quantity } from '../model/index.ts';
import { byTags } from '../text/by-tags.ts';
import { COMPLAINT_TAGS, isBiologicTag } from '../text/tags.ts';

const CUE_ROLES: Readonly<Record<string, Finding['cues'][number]['role']>> = {
  ...Object.fromEntries(COMPLAINT_TAGS.map((tag) => [tag, 'condition' as const])),
  SeriousDisease: 'condition',
  Hedge: 'hedge',
  Negator: 'negation',
  Proof: 'attribution',
  Show: 'attribution',
};

function cueRole(tag: string): Finding['cues'][number]['role'] | undefined {
  return isBiologicTag(tag) ? 'therapy' : CUE_ROLES[tag];
}

/** The roles of a term by its tags, each once. */
const cueRoles = byTags((tags) => [...new Set(tags.flatMap((tag) => cueRole(tag) ?? []))]);

/** What in the quote made it match: the claim's wording and the terms that filled its slots. */
export function cuesOf(
  sentence: AnalysedSentence,
  frames: readonly ClaimFrame[],
  quantities: readonly Quantity[],
): Finding['cues'] {
  const cues: Finding['cues'] = [];
  const add = (start: number, end: number, role: Finding['cues'][number]['role']) => {
    const from = sentence.tokens[start]?.start;
    const to = sentence.tokens[end - 1]?.end;
    if (from === undefined || to === undefined) return;
    if (!cues.some((cue) => cue.start === from && cue.end === to && cue.role === role))
      cues.push({ start: from, end: to, role });
  };
  for (const { hit } of frames) add(hit.start, hit.end, 'effect');
  for (const term of sentence.terms) {
    for (const role of cueRoles(term.tags)) add(term.start, term.end, role);
  }
  for (const { start, end } of quantities) cues.push({ start, end, role: 'figure' });
  if (!frames.length) cues.push({ start: 0, end: sentence.text.length, role: 'learned' });
  return cues.sort((a, b) => a.start - b.start || a.end - b.end);
}
