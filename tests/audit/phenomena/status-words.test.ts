import { describe, expect, test } from 'vitest';
import { auditBody, reportedOn } from './page.ts';

const onPageOf = (product: string, sentence: string) =>
  reportedOn(
    auditBody(
      `<h1>${product} for joints</h1><p>We inject ${product} into knees with arthritis. Book your visit.</p>
<h2>Is it legal?</h2><p>${sentence}</p>`,
      product,
    ),
    sentence,
  ).filter(({ claimType }) => claimType === 'regulatory-status');

describe('that rules are kept is the word of the clinic, and no approval', () => {
  const kept = [
    'We meet all FDA guidelines.',
    'Our clinic follows every FDA guideline and regulation.',
    'Our product is compliant with 21 CFR 1271.',
    'Every vial is processed in full compliance with section 361 and 21 CFR Part 1271.',
    'We work in keeping with the guidelines issued by the FDA.',
    'Our laboratory exceeds all FDA requirements.',
  ];
  for (const product of ['umbilical cord stem cells', 'exosomes', 'fat stem cells'])
    test.each(kept)(`${product}: %s`, (sentence) => {
      const [finding] = onPageOf(product, sentence);
      expect(finding?.verdict).toBe('missing-context');
      expect(finding?.why).toMatch(/own word|does not say how this product differs/);
    });

  test('the tissue rule is explained: what it asks, and that it is no approval', () => {
    const [finding] = onPageOf('umbilical cord stem cells', 'Our product is compliant with 21 CFR 1271.');
    expect(finding?.why).toContain('no FDA approval');
    expect(finding?.evidence.map(({ id }) => id)).toContain('cfr-21-1271-10');
  });
});

test.each([
  ['umbilical cord stem cells', 'Our cord stem cells are FDA approved.'],
  ['exosomes', 'Our exosomes are FDA approved and meet all FDA guidelines.'],
  ['fat stem cells', 'Our fat stem cells are approved by the FDA for arthritis.'],
])('an approval that does not exist is contradicted: %s: %s', (product, sentence) => {
  expect(onPageOf(product, sentence)[0]?.verdict).toBe('contradicted');
});
