const EVIDENCE_SET = 'The evidence set of Clinic Claim Auditor';
const THIRD: Record<string, string> = {
  hold: 'holds',
  have: 'has',
  know: 'knows',
  read: 'has read',
  stop: 'stops',
};

/** The evidence set's own "we" in the third person: in a letter, a paste or a review it would be the sender. */
export const impersonal = (text: string): string =>
  text
    .replaceAll(
      /\bWe (hold|have|know|read|cannot|stop)\b/g,
      (_, verb: string) => `${EVIDENCE_SET} ${THIRD[verb] ?? verb}`,
    )
    .replaceAll(
      /\bwe (hold|have|know|read|cannot|stop)\b/g,
      (_, verb: string) => `the evidence set ${THIRD[verb] ?? verb}`,
    )
    .replaceAll(/\bour (evidence set|reading)\b/g, 'the $1');
