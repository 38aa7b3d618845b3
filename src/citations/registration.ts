import type { Registration } from '../evidence/schema.ts';
import type { Identifier } from './identifiers.ts';

const STATUS_WORDS: Readonly<Record<Registration['status'], string>> = {
  'not-yet-recruiting': 'has not begun to recruit',
  recruiting: 'is still recruiting',
  active: 'is running and takes nobody new',
  completed: 'is completed',
  terminated: 'was stopped early',
  withdrawn: 'was withdrawn before anybody took part',
  unknown: 'has not been updated for so long that its state is unknown',
};

/**
 * What is known of a registered study, for a reader: how far it is, whether the registry has results, who pays. What is
 * not known is said to be so.
 */
export function registrationRemark({ value }: Identifier, entry: Registration | undefined): string {
  if (!entry)
    return `What became of ${value} is not known here. Whether it is completed and has results stands on its registry page; ask whether those who take part pay.`;
  const { status, results, pays, asOf, about } = entry;
  const said = [
    `${value} (${about}) ${STATUS_WORDS[status]}`,
    results === 'posted' && 'results stand in the registry',
    results === 'not-posted' && 'no results stand in the registry',
    pays === true && 'those who take part pay',
    pays === false && 'those who take part pay nothing',
  ].filter(Boolean);
  const unknown = [
    !results && status !== 'withdrawn' && 'whether the registry has results',
    pays === undefined && status !== 'withdrawn' && 'whether those who take part pay',
  ].filter(Boolean);
  const notKnown = unknown.length > 0 ? ` Not known here: ${unknown.join(', and ')}.` : '';
  return `${said.join('; ')} (as of ${asOf}).${notKnown}`;
}
