import { describe, expect, test } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { brands } from '../../src/lexicon/brands.ts';
import { findTerms } from '../../src/text/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

const records = new Set(loadEvidence().records.map(({ id }) => id));

describe.each(brands)('$forms', ({ forms, tag, source }) => {
  test('has a source that can be read', () => {
    expect(source.startsWith('https://') || records.has(source)).toBe(true);
  });

  test.each(forms.split('|'))('%s names its therapy', (form) => {
    const text = `We inject ${form.toUpperCase()} into the knee.`;
    const tags = findTerms(tokenize(text), text).flatMap((term) => term.tags);
    expect(tags).toContain(tag);
  });
});
