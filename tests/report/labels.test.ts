import { expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { STANCES, VERDICTS } from '../../src/model/index.ts';
import { STANCE_LABELS, VERDICT_LABELS } from '../../src/report/labels.ts';
import { capitalised } from '../../src/report/plain.ts';
import { MARK_TEXT } from '../../src/ui/questions.ts';
import { STANCE_TEXT } from '../../src/ui/record-words.ts';

test('reports and popup have one word for each verdict and each bearing of a source', () => {
  const messages: Readonly<Record<string, { message: string }>> = english;
  for (const verdict of VERDICTS)
    expect(capitalised(VERDICT_LABELS[verdict])).toBe(messages[MARK_TEXT[verdict]]?.message);
  for (const stance of STANCES)
    expect(capitalised(STANCE_LABELS[stance])).toBe(messages[STANCE_TEXT[stance]]?.message);
});
