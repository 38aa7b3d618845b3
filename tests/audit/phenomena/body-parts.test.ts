import { describe, expect, test } from 'vitest';
import { auditBody, warningsOn } from './page.ts';

const underKnees = (sentence: string) =>
  warningsOn(
    auditBody(`<h1>Stem cells, PRP and exosomes for knees</h1>
<p>Our PRP injections and stem cells help knees with arthritis.</p><h2>Knee arthritis</h2><p>${sentence}</p>`),
    sentence,
  );

describe('a statement on another part of the body is not answered as one on the knees of its page', () => {
  test.each([
    ['PRP relieves tennis elbow for years.', 'For this treatment we hold no trial on the elbow'],
    [
      'Exosomes rebuild worn discs.',
      'For this treatment we hold no trial on the back; the nearest are on knees.',
    ],
    [
      'With PRP 92% of our shoulder patients avoid surgery.',
      'The trials named here were on knees, not on the shoulder.',
    ],
    ['Stem cells repair damaged nerves.', 'For this treatment we hold no trial on nerves. '],
    ['PRP relieves TMJ arthritis for years.', 'For this treatment we hold no trial on the jaw'],
    ['PRP rebuilds the disc of your painful jaw.', 'For this treatment we hold no trial on the jaw; '],
  ])('%s', (sentence, words) => {
    const findings = underKnees(sentence);
    expect(findings.some(({ why }) => why.startsWith(words))).toBe(true);
    for (const { conditions } of findings) expect(conditions).not.toContain('knee-oa');
  });

  test('outside joints no trial on knees is shown as evidence', () => {
    const sentence = 'Stem cells repair damaged nerves.';
    for (const { evidence, inherited } of underKnees(sentence)) {
      expect(evidence.map(({ id }) => id)).not.toContain('adipoa2-2025');
      expect(inherited.map(({ slot }) => slot)).not.toContain('condition');
    }
  });

  test.each([
    'Through a hair-thin needle our stem cells end your pain.',
    'Stem cells from your own hip bone take the pain away for years.',
    'Stem cells drawn from the back of the hip end your pain.',
    'Stem cells bring jaw-dropping relief of your pain.',
  ])('neither how thin a needle is nor where cells are taken is what is treated: %s', (sentence) => {
    const findings = underKnees(sentence);
    expect(findings.length).toBeGreaterThan(0);
    for (const { conditions, why } of findings) {
      expect(conditions).toContain('knee-oa');
      expect(why).not.toMatch(/not on the hip|trial on (?:the hip|the jaw|hair)/);
    }
  });

  test.each([
    ['Stem cells end the pain in your hip.', 'hip-oa'],
    ['Stem cells from your hip bone end the pain in your hip.', 'hip-oa'],
  ] as const)('a hip that is treated stays so: %s', (sentence, condition) => {
    const findings = underKnees(sentence);
    expect(findings.length).toBeGreaterThan(0);
    for (const { conditions } of findings) expect(conditions).toEqual([condition]);
  });

  test('a statement on knees is answered as before', () => {
    const [finding] = underKnees('Stem cells rebuild worn knee cartilage.');
    expect(finding?.why).not.toMatch(/we hold no trial on|The trials named here/);
  });
});
