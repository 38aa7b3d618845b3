import type { AnalysedPage, AnalysedSentence } from '../claims/analyse-page.ts';
import { tellsWear } from '../context/counter-evidence.ts';
import type { Slots } from '../context/slots.ts';
import type { EvidenceSet } from '../evidence/set.ts';
import { findStatusToken } from '../evidence/status-tokens.ts';
import type { Finding, FindingStatus, PageBlock, Quantity, TherapyId } from '../model/index.ts';
import { keptFor } from '../text/kept.ts';
import { linkToQuote, quoteSelectorAt } from '../text/quote-selector.ts';
import { cuesOf } from './cues.ts';
import type { Claim } from './decide.ts';
import { sellsBeside } from './disclosures.ts';
import { withOwner } from './own-cells.ts';
import { placeOf } from './place.ts';
import { promptOf } from './prompt.ts';
import { claimStrength } from './strength.ts';

/** A claim with all of its page that it is judged by. */
export interface ClaimInPlace {
  claim: Claim;
  sentence: AnalysedSentence;
  /** The sentence before it on the page. */
  before: AnalysedSentence | undefined;
  page: AnalysedPage;
  /** Where the stem cells of the page come from, if they are a donor's. */
  source: TherapyId | undefined;
  quantities: readonly Quantity[];
  /** Of the finding. */
  id: string;
}

/** What the evidence says of a claim; undefined where it says nothing, or agrees with what was no claim but for that. */
export function toFinding(
  { claim, sentence, before, page, source, quantities, id }: ClaimInPlace,
  evidence: EvidenceSet,
): Finding | undefined {
  const { claimType, voice, statement } = claim;
  const stated = statement?.text ?? sentence.text;
  const { parts, slots } = placeOf(page, sentence, stated, source);
  const owned = claimType === 'safety' ? withOwner(stated, page.snapshot, sentence, before) : stated;
  const judgement = keptFor(
    sentence,
    `judged ${claimType}`,
    () => [evidence, slots, parts, stated, voice, owned],
    () => {
      const token = findStatusToken(owned, claimType);
      return evidence.judge({
        claimType,
        therapies: slots.therapies,
        conditions: slots.conditions,
        strength: claimStrength(stated, claimType, voice),
        ...(token && { token }),
        figures: quantities.map(({ start, end, ...figure }) => ({
          ...figure,
          quote: sentence.text.slice(start, end),
        })),
        advanced: slots.advanced,
        parts,
      });
    },
  );
  if (!judgement) return undefined;
  const inLine = judgement.verdict === 'consistent';
  if (claim.status === 'plain' && !inLine) return undefined;
  // That steroids wear tendons down is not what is known of their relief.
  if (inLine && tellsWear(stated)) return undefined;
  // "Although not approved, it is proven": the open word is no credit, and the rest has findings of its own.
  if (
    inLine &&
    !statement &&
    findStatusToken(stated, claimType) === 'not FDA approved' &&
    sellsBeside(sentence)
  )
    return undefined;
  const start = statement?.start ?? sentence.start;
  const position = { block: sentence.block, start, end: sentence.end };
  const quote = page.snapshot.blocks[sentence.block]?.text.slice(start, sentence.end) ?? sentence.text;
  const shift = sentence.start - start;
  const status: FindingStatus = inLine || claim.status === 'plain' ? 'in-line' : claim.status;
  const unseen = unseenOf(page.snapshot.blocks[sentence.block]);
  const prompt = promptOf(page.snapshot, position, statement);
  return {
    id,
    claimType,
    status,
    verdict: judgement.verdict,
    severity: judgement.severity,
    confidence: Math.round(claim.confidence * 100) / 100,
    quote,
    anchor: quoteSelectorAt(page.snapshot.blocks, position),
    link: linkToQuote(page.snapshot, position),
    position,
    ...(unseen && { unseen }),
    ...(prompt && { prompt }),
    headingPath: headingsOver(page, sentence, prompt),
    voice,
    therapies: slots.therapies,
    conditions: slots.conditions,
    inherited: inheritedSlots(slots),
    cues: statement
      ? [{ start: 0, end: quote.length, role: 'effect' }]
      : cuesOf(sentence, claim.frames, quantities),
    quantities: quantities.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
    why: judgement.why,
    evidence: judgement.evidence,
    questions: judgement.questions,
  };
}

/** The headings over a sentence, and the words that it is read with. */
function headingsOver(
  { snapshot }: AnalysedPage,
  { block }: AnalysedSentence,
  prompt: string | undefined,
): string[] {
  const path = snapshot.blocks[block]?.headingPath ?? [];
  const headings = path.map((at) => snapshot.blocks[at]?.text ?? '');
  return prompt && headings.at(-1) !== prompt ? [...headings, prompt] : headings;
}

/** Why a reader of the page does not see a block as it stands, if so. */
function unseenOf(block: PageBlock | undefined): Finding['unseen'] {
  switch (block?.kind) {
    case 'title':
    case 'structured-data':
    case 'alt-text':
      return block.kind;
    case 'meta':
      return 'description';
    default:
      return block?.hidden ? 'hidden' : undefined;
  }
}

function inheritedSlots({ therapyFrom, conditionFrom }: Slots): Finding['inherited'] {
  const inherited: Finding['inherited'] = [];
  if (therapyFrom !== 'sentence' && therapyFrom !== 'none')
    inherited.push({ slot: 'therapy', from: therapyFrom });
  if (conditionFrom !== 'sentence' && conditionFrom !== 'none')
    inherited.push({ slot: 'condition', from: conditionFrom });
  return inherited;
}
