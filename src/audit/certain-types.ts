import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import { isOfferedDisease } from '../claims/offered-disease.ts';
import { outdoneTypes } from '../claims/outdoes-others.ts';
import { isCentral, plainClaims } from '../claims/plain-claim.ts';
import { textsAbove } from '../context/above.ts';
import { findStatusToken } from '../evidence/status-tokens.ts';
import type { ClaimType, PageBlock } from '../model/index.ts';
import { keptFor } from '../text/kept.ts';

/** Claim types that a sentence of a seller's page makes whatever its score, and whether it is an entry that offers a disease. */
export function certainTypes(
  page: AnalysedPage,
  sentence: AnalysedSentence,
): { types: ClaimType[]; offersDisease: boolean } {
  const block = page.snapshot.blocks[sentence.block] as PageBlock;
  const context = () => textsAbove(page.snapshot, block);
  const { slots, cues } = sentence;
  const inputs = () => [slots, cues, block.kind, isCentral(page), ...context()];
  return keptFor(sentence, 'certain types', inputs, () => {
    const offersDisease = isOfferedDisease(sentence, block, () => context().join(' '));
    const types = [...plainClaims(page, sentence), ...outdoneTypes(sentence)];
    if (offersDisease) types.push('broad-indication');
    if (isPlainStatus(sentence) || callsApprovalNeedless(sentence)) types.push('regulatory-status');
    return { types, offersDisease };
  });
}

/** Words of status that a seller of these therapies has no plain use for: 56 of 61 on development pages are claims. */
const PLAIN_STATUS: ReadonlySet<string> = new Set([
  'FDA approved',
  'FDA approved facility',
  'FDA registered',
  'FDA compliant',
  'FDA cleared',
  'COFEPRIS',
  'India ICMR',
]);
const NAMES_REGULATOR = /\b(?:f\.?d\.?a|food (?:and|&) drug|cofepris|icmr)\b/i;
/** Denials, conditions and questions: the status may be what is missing. */
const STATUS_IN_DOUBT =
  /\b(?:not|n['’]t|no|never|none|nor|without|yet|before|until|only|must|needs?|requires?|if|whether)\b|\?["'”’)]*$|["“”«]/iu;
/** Therapies that no regulator named above has approved for joints. */
const WITHOUT_STATUS: ReadonlySet<string> = new Set([
  'stem-cell',
  'bone-marrow',
  'adipose',
  'birth-tissue',
  'exosome',
  'prp',
  'prolotherapy',
]);

/** "Legal without FDA approval", of a therapy that needs one: the missing approval is no limit but the claim. */
export const callsApprovalNeedless = ({ text, cues, slots }: AnalysedSentence): boolean =>
  /without/i.test(text) &&
  LAWFUL_WITHOUT.test(text) &&
  !cues.includes('about-others') &&
  slots.therapies.length > 0 &&
  slots.therapies.every((id) => WITHOUT_STATUS.has(id));
const LAWFUL_WITHOUT =
  /^(?!.*(?:\?["'”’)]*$|["“”«]|\b(?:if|whether|myth)\b)).*(?<!\b(?:not|never|longer|n['’]t) )\b(?:legal|lawful|permitted|allowed)(?:ly)? [^.;,]{0,20}\bwithout (?:the |any )?(?:FDA )?(?:approval|licen[cs]e)\b/iu;

function isPlainStatus({ text, cues, frames, slots }: AnalysedSentence): boolean {
  if (!NAMES_REGULATOR.test(text) || STATUS_IN_DOUBT.test(text)) return false;
  if (cues.includes('states-limit') || cues.includes('about-others')) return false;
  if (!slots.therapies.every((id) => WITHOUT_STATUS.has(id))) return false;
  const turned = frames.some(
    ({ modifiers }) => modifiers.hypothetical || modifiers.reported || modifiers.otherActor,
  );
  return !turned && PLAIN_STATUS.has(findStatusToken(text, 'regulatory-status') ?? '');
}
