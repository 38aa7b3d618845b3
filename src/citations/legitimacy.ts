import { statesLimit } from '../context/counter-evidence.ts';
import type { EvidenceSet } from '../evidence/set.ts';
import { findStatusToken } from '../evidence/status-tokens.ts';
import type { CitationResult, ClaimType, TherapyId } from '../model/index.ts';
import { keptOf } from '../text/kept.ts';
import { isRunning, type ReadPage } from './page.ts';
import { plain } from './plain.ts';

/** A word of status, what it means by the regulatory records, and how the page uses it. */
export interface StatusWord {
  sentence: number;
  token: string;
  /** The words by which the page says it. */
  mention: string;
  why: string;
  records: string[];
  result: CitationResult;
}

/** Words of status that stand for a document or an entry, with the words that carry them. */
const TOKENS: readonly { claimType: ClaimType; id: string; mention: RegExp }[] = [
  {
    claimType: 'regulatory-status',
    id: 'FDA registered',
    mention: /\bFDA[- ](?:registered|listed|registration)|registered (?:with|by) the FDA\b/i,
  },
  {
    claimType: 'regulatory-status',
    id: 'FDA cleared',
    mention: /\b510\s?\(?k\)?|\bFDA[- ]clear(?:ed|ance)\b/i,
  },
  {
    claimType: 'regulatory-status',
    id: '361 product',
    mention: /\b(?:section |PHS )?361\b[^.;]{0,20}|\bHCT\/?Ps?\b/i,
  },
  { claimType: 'regulatory-status', id: 'cGMP', mention: /\bISO[- ]?(?:9001|13485|\d{4,5})|\bc?GMP\b/i },
  { claimType: 'regulatory-status', id: 'COFEPRIS', mention: /\bCOFEPRIS\b/i },
  {
    claimType: 'regulatory-status',
    id: 'ministry permit',
    // The ministry alone is no permit of it.
    mention:
      /\b(?:licen[sc]\w+|permi\w+|approv\w+|authori[sz](?:ed|ation|es)|certif\w+|register\w*|registration|accredit\w+|habilitated|resolved|overs(?:een|ight))\b[^.;]{0,60}\b(?:ministry of (?:public )?health|health ministry)\b|\b(?:ministry of (?:public )?health|health ministry)\b[^.;]{0,60}\b(?:licen[sc]\w+|permi\w+|approv\w+|authori[sz](?:ed|ation|es)|certif\w+|register\w*|registration|habilitated)\b|\bgovernment[- ](?:licensed|approved|authori[sz]ed)\b/i,
  },
  {
    claimType: 'trial-status',
    id: 'IRB',
    mention: /\bIRB\b|institutional review board|ethics (?:committee|board|approval)/i,
  },
  { claimType: 'trial-status', id: 'NCT number', mention: /\bNCT\s?\d{8}\b|\bclinicaltrials\.gov\b/i },
];
const ANY_TOKEN =
  /\b(?:FDA|510|361|HCT|ISO|GMP|cGMP|COFEPRIS|ministry|government|IRB|institutional|ethics|NCT|clinicaltrials)/i;
/** The entry is said to prove what it does not. */
const AS_PROOF =
  /\b(?:approv(?:ed|al|es)|authori[sz]ed|endors\w+|guarante\w+|proves?|proven|proof|safe and effective|legal(?:ly)?|validated)\b/i;
/** Somebody else's approval in the same sentence: it is true of what they approve. */
const APPROVED_BY_OTHERS =
  /\b(?:approv(?:ed|al)|authori[sz](?:ed|ation)|inspected and approved)\s(?:by|of|from)\s(?:(?:the|our|a|an|its|local|state|national)\s){0,2}(?!FDA|federal|food|US|U\.S)[\p{L}]+(?:\s(?:of|and|the|for)\s[\p{L}]+|\s[\p{L}]+){0,3}/giu;
/** Bodies that do approve something, though not the treatment: their own "approved" is no stretch. */
const APPROVING: ReadonlySet<string> = new Set(['IRB', 'COFEPRIS', 'ministry permit']);
const APPROVES = /\b(?:approv(?:ed|al|es)|authori[sz]ed|legal(?:ly)?)\b/gi;

/** The words around say that it proves something; of a body that does approve, approving is not it. */
const isProof = (rest: string, byApprovingBody: boolean): boolean =>
  AS_PROOF.test(byApprovingBody ? rest.replace(APPROVES, ' ') : rest.replace(APPROVED_BY_OTHERS, ' '));
/** Somebody tells what sellers said. */
const TOLD_BY_OTHERS = /\b(?:told|assured|promised) (?:me|her|him|them)\b|\bturned out\b/i;
const DENIED = /\b(?:not|no|never|without)\b[^.;]{0,20}\b(?:approv|require|need)/i;

/**
 * Words of status in the running text, each kind once a page, explained from the regulatory records. Only where the
 * sentence is a claim is the page told what it leaves out.
 */
export function statusWords(
  page: ReadPage,
  evidence: EvidenceSet,
  therapies: readonly TherapyId[],
  isClaim: (sentence: number) => boolean,
): StatusWord[] {
  const seen = new Set<string>();
  return page.sentences.flatMap((sentence, at) => {
    if (!keptOf(sentence, 'status words', () => ANY_TOKEN.test(sentence.text)) || !isRunning(page, sentence))
      return [];
    const text = plain(sentence.text);
    if (text.endsWith('?')) return [];
    return TOKENS.flatMap(({ claimType, id, mention }): StatusWord[] => {
      const words = mention.exec(text)?.[0];
      const tokenFound = words && (id === 'FDA cleared' || findStatusToken(words, claimType) === id);
      if (!words || !tokenFound || seen.has(id)) return [];
      const judgement = evidence.judge({
        claimType,
        therapies: therapies.length > 0 ? therapies : ['stem-cell'],
        conditions: [],
        strength: 'asserted',
        token: id,
      });
      if (!judgement) return [];
      seen.add(id);
      const asProof = isProof(text.replace(words, ' '), APPROVING.has(id)) && !DENIED.test(text);
      const result: CitationResult =
        !isClaim(at) || statesLimit(text) || TOLD_BY_OTHERS.test(text)
          ? 'not-judged'
          : asProof
            ? 'stretched'
            : 'leaves-out';
      return [
        {
          sentence: at,
          token: id,
          mention: words,
          why: judgement.why,
          records: judgement.evidence.map((one) => one.id),
          result,
        },
      ];
    });
  });
}
