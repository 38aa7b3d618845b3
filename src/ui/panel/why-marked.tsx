import type { CueRole, Finding, Voice } from '../../model/index.ts';
import { CUE_ROLES } from '../../model/index.ts';
import type { Accuracy } from '../accuracy.ts';
import { useTranslator } from '../context.ts';
import { certainty } from '../finding/certainty.ts';
import { innerQuotes } from '../finding/quote.tsx';
import type { MessageKey } from '../i18n.ts';
import { CLAIM_TEXT, THERAPY_TEXT } from '../questions.ts';
import type { Statement } from '../statements.ts';

const CUE_TEXT: Record<CueRole, MessageKey> = {
  therapy: 'cueTherapy',
  condition: 'cueCondition',
  effect: 'cueEffect',
  hedge: 'cueHedge',
  negation: 'cueNegation',
  attribution: 'cueAttribution',
  comparator: 'cueComparator',
  figure: 'cueFigure',
  phrase: 'cuePhrase',
  learned: 'cueLearned',
};

const VOICE_TEXT: Record<Voice, MessageKey> = {
  asserted: 'voiceAsserted',
  hedged: 'voiceHedged',
  testimonial: 'voiceTestimonial',
  attributed: 'voiceAttributed',
};

type InheritedFrom = Finding['inherited'][number]['from'];

const FROM_TEXT: Record<InheritedFrom, MessageKey> = {
  question: 'fromQuestion',
  'lead-in': 'fromLeadIn',
  heading: 'fromHeading',
  previous: 'fromPrevious',
  page: 'fromPage',
};

interface Fact {
  name: string;
  value: string;
}

/** Why a statement was marked: the words that matched, what was taken from around it, how it is put, how sure we are. */
export function WhyMarked({ statement, accuracy }: { statement: Statement; accuracy: Accuracy }) {
  const t = useTranslator();
  const { worst, findings } = statement;
  const matched = CUE_ROLES.flatMap((role): Fact[] => {
    // What was learned from examples covers the whole sentence and names no word of it.
    if (role === 'learned') {
      const learned = worst.cues.some((cue) => cue.role === role);
      return learned ? [{ name: t.text(CUE_TEXT[role]), value: t.text('cueLearnedHow') }] : [];
    }
    const words = new Set(
      worst.cues.filter((cue) => cue.role === role).map(({ start, end }) => worst.quote.slice(start, end)),
    );
    if (words.size === 0) return [];
    return [
      { name: t.text(CUE_TEXT[role]), value: [...words].map((word) => `“${innerQuotes(word)}”`).join(', ') },
    ];
  });
  const inherited = worst.inherited.map(
    ({ slot, from }): Fact => ({
      name: t.text(CUE_TEXT[slot]),
      value: t.text('takenFrom', t.text(FROM_TEXT[from])),
    }),
  );
  const facts: Fact[] = [
    ...matched,
    ...inherited,
    { name: t.text('factVoice'), value: t.text(VOICE_TEXT[worst.voice]) },
    {
      name: t.text('filterClaim'),
      value: t.list([...new Set(findings.map(({ claimType }) => t.text(CLAIM_TEXT[claimType])))]),
    },
    {
      name: t.text('factTherapies'),
      value: t.list(worst.therapies.map((therapy) => t.text(THERAPY_TEXT[therapy]))),
    },
    { name: t.text('factSure'), value: certainty(worst, accuracy, t).join(' ') },
  ];
  return (
    <details class="fold">
      <summary>{t.text('whyMarked')}</summary>
      <dl class="facts">
        {facts
          .filter(({ value }) => value !== '')
          .map(({ name, value }) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
