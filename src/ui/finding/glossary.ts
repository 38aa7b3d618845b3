import type { MessageKey } from '../i18n.ts';

interface Term {
  key: MessageKey;
  /** Where the word occurs in English text of pages and evidence. */
  pattern: RegExp;
}

/** Words that a reader may not know, explained when asked for. The order is that of the list. */
const TERMS: readonly Term[] = [
  { key: 'wordStemCells', pattern: /\bstem[- ]cells?\b|\bMSCs?\b|\bmesenchymal\b/i },
  { key: 'wordExosomes', pattern: /\bexosomes?\b/i },
  { key: 'wordPrp', pattern: /\bPRP\b|\bplatelet[- ]rich plasma\b/i },
  { key: 'wordBmac', pattern: /\bBMAC\b|\bbone[- ]marrow (?:aspirate )?concentrate\b/i },
  { key: 'wordSvf', pattern: /\bSVF\b|\bstromal vascular fraction\b/i },
  { key: 'wordBirthTissue', pattern: /\bamnio\w+|\bWharton|\bumbilical\b|\bbirth tissue\b/i },
  { key: 'wordGel', pattern: /\bhyaluron\w+|\bviscosupplement\w*/i },
  { key: 'wordProlotherapy', pattern: /\bprolotherapy\b/i },
  { key: 'wordArthritis', pattern: /\bosteoarthritis\b|\bOA\b/ },
  { key: 'wordDummy', pattern: /\bplacebo\b|\bsaline\b|\bsham\b|\bdummy\b|\bsalt water\b/i },
  { key: 'wordRandomised', pattern: /\brandomi[sz]ed\b|\bRCTs?\b/i },
  { key: 'wordBlinded', pattern: /\bblind(?:ed|ing)?\b/i },
  { key: 'wordPooled', pattern: /\bmeta-analys\w+|\bsystematic review\b|\bpool(?:ed|ing|s)\b/i },
  { key: 'wordRegistry', pattern: /\bregistry\b|\bcase series\b|\bcohort\b/i },
  { key: 'wordInterval', pattern: /\b95 ?% ?CI\b|\bconfidence interval\b/i },
  { key: 'wordRelativeRisk', pattern: /\b(?:relative risk|risk ratio|hazard ratio|odds ratio|RR|HR)\b/ },
  { key: 'wordPainScale', pattern: /\bVAS\b|\b0[-–]10(?:0)?\b|\b10 cm\b/ },
  { key: 'wordKneeScore', pattern: /\bWOMAC\b|\bKOOS\b|\bIKDC\b/ },
  { key: 'wordAdverse', pattern: /\badverse events?\b/i },
  { key: 'wordFda', pattern: /\bFDA\b/ },
  { key: 'wordCleared', pattern: /\b510\(k\)|\bclear(?:ed|ance|s)\b/i },
  { key: 'wordMinimal', pattern: /\bminimal\w* manipulat\w+|\bhomologous\b|\b1271\b/i },
];

/** The words of `texts` that have an explanation. */
export const wordsIn = (texts: readonly string[]): MessageKey[] =>
  TERMS.filter(({ pattern }) => texts.some((text) => pattern.test(text))).map(({ key }) => key);
