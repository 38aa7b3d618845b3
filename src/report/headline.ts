import type { Audit } from '../model/index.ts';
import { counted } from './plain.ts';
import { scopeSentence } from './scope.ts';

/** Code of the note that says how many findings an option has left out; its message begins with their number. */
export const LEFT_OUT = 'below-severity';

/**
 * The answer of a report in one line, without a full stop. It gives no all-clear where a source does not match, or where
 * an option has left findings out.
 *
 * @param warned how many statements go beyond the evidence
 * @param where follows "statements", such as " on this page"
 */
export function headline(audit: Audit, warned: number, where = ''): string {
  const outside = scopeSentence(audit);
  if (outside) return outside;
  const note = audit.notes.find(({ code }) => code === LEFT_OUT)?.message.replace(/\.$/, '');
  const found = answer(audit, warned, where);
  if (!note) return found ?? 'No statement was found that goes beyond the evidence';
  return found ? `${found}; ${note}` : `No statement is listed: ${note}`;
}

function answer({ citations }: Audit, warned: number, where: string): string | undefined {
  if (warned > 0)
    return `${counted(warned, 'statement')}${where} ${warned === 1 ? 'goes' : 'go'} beyond the evidence`;
  const wrong = citations.filter(({ result }) => result === 'misreported').length;
  if (!wrong) return undefined;
  return wrong === 1
    ? '1 source does not match what it is named for'
    : `${counted(wrong, 'source')} do not match what they are named for`;
}
