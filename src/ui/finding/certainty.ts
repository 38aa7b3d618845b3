import type { Finding, Severity } from '../../model/index.ts';
import { type Accuracy, accuracyWords } from '../accuracy.ts';
import type { MessageKey, Translator } from '../i18n.ts';

const SEVERITY_TEXT: Record<Severity, MessageKey> = {
  high: 'severityHigh',
  medium: 'severityMedium',
  low: 'severityLow',
};

/** From these shares upwards the tool calls itself sure, or fairly sure. */
const SURE = 0.85;
const FAIRLY_SURE = 0.65;

/** How sure the tool is of a finding, what that rests on, and how often such marks were right: in sentences. */
export function certainty(finding: Finding, accuracy: Accuracy, t: Translator): string[] {
  const { confidence, inherited, voice, severity, claimType } = finding;
  const sure = confidence >= SURE ? 'sureHigh' : confidence >= FAIRLY_SURE ? 'sureMedium' : 'sureLow';
  const reasons: MessageKey[] = [];
  if (inherited.some(({ slot }) => slot === 'therapy')) reasons.push('sureInheritedTherapy');
  if (inherited.some(({ slot }) => slot === 'condition')) reasons.push('sureInheritedCondition');
  if (voice === 'hedged') reasons.push('sureHedged');
  if (voice === 'testimonial') reasons.push('sureTestimonial');
  if (voice === 'attributed') reasons.push('sureAttributed');
  if (reasons.length === 0) reasons.push('sureDirect');
  const measured = accuracyWords(accuracy, claimType, t);
  const weight = t.text('markedAs', t.text(SEVERITY_TEXT[severity]).toLocaleLowerCase(t.language));
  return [t.text(sure), ...reasons.map((key) => t.text(key)), ...(measured ? [measured] : []), weight];
}
