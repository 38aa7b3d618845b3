import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { quotation } from '../../src/report/quotation.ts';
import { card, entryOf, finding } from './fixtures.ts';
import { hostileEntry } from './hostile.ts';

test('quotation, where and when it was read, link to the spot, what the evidence says, citation', () => {
  const { audit } = entryOf([finding()]);
  expect(quotation(finding(), audit, [card]).text).toBe(
    [
      '“Stem cells rebuild your knee.”',
      'Clinic, clinic.example, read on 21 November 2026, 00:00:00 UTC',
      'https://clinic.example/#:~:text=Stem%20cells',
      '',
      'Not supported. No controlled trial has shown new cartilage.',
      '- Against it: Author A. A trial. Journal. 2020. https://doi.org/10.5555/a',
      '',
      `Checked with Clinic Claim Auditor ${audit.tool.version}, evidence as of ${audit.evidence.asOf}.`,
      '',
    ].join('\n'),
  );
  const { html } = quotation(finding(), audit, [card]);
  expect(html).toContain('<a href="https://clinic.example/#:~:text=Stem%20cells"');
  expect(html).toContain(card.citation);
});

test.each([
  ['supports', 'For the claim'],
  ['weakens', 'Weakens it'],
  ['contradicts', 'Against it'],
  ['mixed', 'For and against it'],
  ['context', 'On the matter'],
] as const)('a source that %s says "%s" before its citation, in text and HTML', (stance, words) => {
  const { audit } = entryOf([]);
  const quoted = quotation(finding({ evidence: [{ id: card.id, stance }] }), audit, [card]);
  expect(quoted.text).toContain(`- ${words}: ${card.citation}`);
  expect(quoted.html).toContain(`<li>${words}: ${card.citation}`);
});

test('a short answer is copied with its question, and "we" does not become whoever pastes', () => {
  const { audit } = entryOf([]);
  const short = finding({
    quote: 'Yes.',
    prompt: 'Does it help?',
    why: 'We hold no controlled trial; we know two.',
  });
  for (const copied of Object.values(quotation(short, audit, [card]))) {
    expect(copied).toContain('“Does it help? Yes.”');
    expect(copied).toContain('The evidence set of Clinic Claim Auditor holds no controlled trial');
    expect(copied).not.toMatch(/\bwe\b/i);
  }
});

test('an unsure finding is copied without a verdict', () => {
  const { audit } = entryOf([]);
  expect(quotation(finding({ status: 'review' }), audit, [card]).text).not.toContain('Not supported');
});

test('nothing of a page acts as markup where it is pasted', () => {
  const { audit, cards } = hostileEntry();
  const { html } = quotation(audit.findings[0] as (typeof audit.findings)[0], audit, cards);
  expect(html).not.toMatch(/<(?:script|img)|javascript:/i);
  expect(JSON.stringify(parse(html), ['nodeName', 'childNodes'])).not.toMatch(/"(?:script|img)"/);
});
