import { statesLimit } from '../../context/counter-evidence.ts';
import { isAmbiguous, type Rule } from './rule.ts';

const OTHER_TREATMENT = String.raw`[^.;]{0,25}\b(?:placebo|saline|salt|sham|steroids?|cortico-?steroids?|cortisone|hyaluron\w+|HA|gel|controls?|viscosupplement\w*|exercise|surgery|usual care)\b`;
/** The treatment did better than what it was compared with, not the other way round. */
const SUPERIOR = new RegExp(
  String.raw`\bsuperior(?:ity)?\b|\boutperform\w*|\bbeats?\b|\b(?:better|more effective)\s(?:\w+\s){0,3}?than\b${OTHER_TREATMENT}|\b(?:greater|more|better|longer)\b[^.;]{0,40}\b(?:than|compared (?:to|with))\b${OTHER_TREATMENT}`,
  'i',
);
/** What stands beside is no benefit, not asserted, or of the size of trials. */
const NO_BENEFIT =
  /\b(?:which (?:is|are|was|were|has|have)|designed|powered|intended|planned|sought|hypothes\w+|might|may|could|would|no|without|little|hardly|barely|whether|if|hopes?|test(?:ed|ing)?|asked|aim(?:ed|s)?|compared three|fails?|failed|side effects?|adverse|harms?|complications?|swelling|reactions?|large ones|larger trials|small(?:er)? (?:trials|studies)|shr[aiu]nk|lost|loss)\b/i;
/** "Underscores the efficacy of PRP", credited to a trial that found none. */
const ENDORSES =
  /\b(?:underscor|confirm|demonstrat|pro[vo]|support|show|highlight|establish|underlin|validat)\w*\b (?:the |its |clear |strong )*(?:efficacy|effectiveness)\b/i;
const REGROWN =
  /\b(?:regrow\w*|regrew|regenerat\w*|rebuil\w*|restor(?:e[sd]?|ing|ation)|thick(?:er|ening|ened)|increas\w+ (?:in )?cartilage|new cartilage)\b[^.;]{0,40}|cartilage[^.;]{0,30}\b(?:regrow\w*|regrew|regenerat\w*|thick(?:er|ened)|grew|increased)\b/i;

export const direction: Rule = {
  kind: 'direction',
  examples: [
    {
      says: 'The MILES trial showed that stem cells are superior to a corticosteroid injection.',
      source: 'mautner-2023-miles',
      result: 'misreported',
    },
    {
      says: 'The MILES trial found stem cells no better than a corticosteroid injection.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'In the MILES trial none of the three was superior.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'Sadeghirad et al. (2024) saw more side effects than with placebo.',
      source: 'sadeghirad-2024-msc-meta',
      result: 'nothing',
    },
    {
      says: 'In ADIPOA-2 more people responded to salt water than to cells.',
      source: 'adipoa2-2025',
      result: 'nothing',
    },
    {
      says: 'Since the MILES trial, newer protocols have given superior results to a corticosteroid.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'The MILES trial compared cells with a steroid, which is superior to placebo for some weeks.',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
    {
      says: 'Contrary to the RESTORE trial, PRP regenerates cartilage in early arthritis.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
    {
      says: 'The RESTORE trial used few platelets; richer PRP has given better results than saline.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
    {
      says: 'The RESTORE trial measured cartilage for a year.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
    {
      says: 'The RESTORE trial showed that PRP rebuilt cartilage in the knee.',
      source: 'bennell-2021-restore',
      result: 'misreported',
    },
    {
      says: 'The RESTORE trial underscores the efficacy of PRP injections.',
      source: 'bennell-2021-restore',
      result: 'misreported',
    },
    {
      says: 'The RESTORE trial was designed to show the efficacy of PRP.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
    {
      says: 'Hopes that PRP regenerates cartilage were not borne out by the RESTORE trial.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
  ],
  judge({ text, facts }, source) {
    if (isAmbiguous(text) || statesLimit(text) || facts.direction === 'no-better') return undefined;
    if (NO_BENEFIT.test(text)) return undefined;
    const tested = source.figures.filter(({ favours }) => favours);
    const none = tested.length > 0 && tested.every(({ favours }) => favours !== 'therapy');
    if (none && (SUPERIOR.test(text) || ENDORSES.test(text)))
      return { result: 'misreported', says: `The source found no such advantage. ${source.record.finding}` };
    const cartilage = source.figures.filter(
      ({ measure, favours }) => favours && /\b(?:cartilage|MRI|radiographic)/i.test(measure),
    );
    const noCartilage = cartilage.length > 0 && cartilage.every(({ favours }) => favours !== 'therapy');
    if (noCartilage && /\bcartilage\b/i.test(text) && REGROWN.test(text))
      return {
        result: 'misreported',
        says: `The source found no gain in cartilage. ${source.record.finding}`,
      };
    return undefined;
  },
};
