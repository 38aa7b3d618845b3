import { statesLimit } from '../../context/counter-evidence.ts';
import { isAmbiguous, type Rule } from './rule.ts';

const SUPERIOR =
  /\b(?:superior(?:ity)?|outperform\w*|better than|more effective than|beat|(?:greater|more|better|longer)[^.;]{0,40}\b(?:than|compared (?:to|with)))\b/i;
const REGROWN =
  /\b(?:regrow\w*|regrew|regenerat\w*|rebuil\w*|restor\w*|thick(?:er|ening|ened)|increas\w+ (?:in )?cartilage|new cartilage)\b[^.;]{0,40}|cartilage[^.;]{0,30}\b(?:regrow\w*|regrew|regenerat\w*|thick(?:er|ened)|grew|increased)\b/i;

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
      says: 'The RESTORE trial showed that PRP rebuilt cartilage in the knee.',
      source: 'bennell-2021-restore',
      result: 'misreported',
    },
    {
      says: 'Hopes that PRP regenerates cartilage were not borne out by the RESTORE trial.',
      source: 'bennell-2021-restore',
      result: 'nothing',
    },
  ],
  judge({ text, facts }, source) {
    if (isAmbiguous(text) || statesLimit(text) || facts.direction === 'no-better') return undefined;
    if (
      /\b(?:no|whether|if|hopes?|test(?:ed|ing)?|asked|aim(?:ed|s)?|compared three|fails?|failed)\b/i.test(
        text,
      )
    )
      return undefined;
    const tested = source.figures.filter(({ favours }) => favours);
    const none = tested.length > 0 && tested.every(({ favours }) => favours !== 'therapy');
    if (none && SUPERIOR.test(text))
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
