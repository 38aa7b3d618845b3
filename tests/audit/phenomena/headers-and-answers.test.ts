import { describe, expect, test } from 'vitest';
import type { ClaimType, DisclosureTopic } from '../../../src/model/index.ts';
import { auditOnClinicPage } from './page.ts';

const row = (header: string, value: string) =>
  `<table><tr><th>${header}</th><td>${value}</td></tr><tr><th>Parking</th><td>Free</td></tr></table>`;
const plainRow = (header: string, value: string) =>
  `<table><tr><td>Parking</td><td>Free</td></tr><tr><td>${header}</td><td>${value}</td></tr></table>`;
const term = (header: string, value: string) => `<dl><dt>${header}</dt><dd>${value}</dd></dl>`;
const label = (header: string, value: string) => `<p>${header}: ${value}</p>`;
const heading = (question: string, answer: string) => `<h3>${question}</h3><p>${answer}</p>`;
const fold = (question: string, answer: string) =>
  `<details><summary>${question}</summary><p>${answer}</p></details>`;
const running = (question: string, answer: string) => `<p>${question} ${answer}</p>`;

/** What an audit of a clinic's page adds for some HTML: warnings by type and credits by topic. */
function heard(html: string) {
  const opening = auditOnClinicPage('<p>Tea is free.</p>').findings.map(({ id }) => id);
  const audit = auditOnClinicPage(html);
  const warnings = audit.findings.filter(({ id, status }) => status === 'warning' && !opening.includes(id));
  return { types: warnings.map(({ claimType }) => claimType), warnings, disclosures: audit.disclosures };
}

describe.each([
  ['th and td', row],
  ['two td', plainRow],
  ['dt and dd', term],
  ['label and value', label],
])('a header is read with its value: %s', (_, html) => {
  test.each<[string, string, ClaimType]>([
    ['FDA approved stem cells', 'Yes', 'regulatory-status'],
    ['Success rate', '94 %', 'success-rate'],
    ['Risk of infection', 'None', 'safety'],
    ['Side effects', 'Zero', 'safety'],
  ])('claims: %s | %s', (header, value, type) => {
    expect(heard(html(header, value)).types).toEqual([type]);
  });

  test.each<[string, string, DisclosureTopic]>([
    ['Approved by the FDA', 'No', 'regulatory-status'],
    ['Approved by the FDA', 'Not yet', 'regulatory-status'],
    ['Covered by Medicare', 'No', 'financial'],
    ['Risk of infection', 'Yes', 'risk'],
  ])('is fair: %s | %s', (header, value, topic) => {
    const { types, disclosures } = heard(html(header, value));
    expect(types).toEqual([]);
    expect(disclosures).toMatchObject([{ topic, quote: `${header}: ${value}` }]);
  });

  test.each([
    ['Success rate', 'Unknown'],
    ['Downtime', 'None'],
  ])('says nothing: %s | %s', (header, value) => {
    const { types, disclosures } = heard(html(header, value));
    expect(types).toEqual([]);
    expect(disclosures).toEqual([]);
  });
});

describe.each([
  ['heading and paragraph', heading],
  ['details', fold],
  ['one paragraph', running],
])('a bare answer takes the claim of its question: %s', (_, html) => {
  test.each<[string, string, ClaimType]>([
    ['Are your exosomes FDA approved?', 'Yes, they are.', 'regulatory-status'],
    ['Is there a risk of complications?', 'No, absolutely none.', 'safety'],
    ['Can PRP rebuild worn cartilage?', 'Yes!', 'tissue-regeneration'],
    ['Will stem cells cure my arthritis?', 'Absolutely.', 'disease-modification'],
  ])('claims: %s %s', (question, answer, type) => {
    expect(heard(html(question, answer)).types).toContain(type);
  });

  test.each<[string, string, DisclosureTopic]>([
    ['Are your exosomes FDA approved?', 'No, they are not.', 'regulatory-status'],
    ['Do stem cells regrow cartilage?', 'No.', 'evidence-limits'],
    ['Is it covered by Medicare?', 'No.', 'financial'],
    ['Are there any side effects?', 'Yes, there are.', 'risk'],
  ])('is fair: %s %s', (question, answer, topic) => {
    const { types, disclosures } = heard(html(question, answer));
    expect(types).toEqual([]);
    expect(disclosures).toMatchObject([{ topic, quote: `${question} ${answer}` }]);
  });

  test.each([
    ['Does it hurt?', 'No.'],
    ['Can I drive afterwards?', 'Yes.'],
    ['Can I go home the same day?', 'Yes, you can.'],
    ['Are your doctors board certified?', 'Yes.'],
    ['Do I need a referral?', 'No.'],
  ])('says nothing: %s %s', (question, answer) => {
    const { types, disclosures } = heard(html(question, answer));
    expect(types).toEqual([]);
    expect(disclosures).toEqual([]);
  });
});

test.each([
  ['Approved by the FDA', 'Kit only'],
  ['Infection risk', 'Ask us'],
])('a header says nothing by itself: %s | %s', (header, value) => {
  for (const html of [row, plainRow, term])
    expect(heard(html(header, value))).toMatchObject({ types: [], disclosures: [] });
});

test('a value under other care is said of that', () => {
  const table = `<table><tr><th></th><th>Stem cells</th><th>Knee replacement</th></tr>
<tr><th>Risk of infection</th><td>Real</td><td>None</td></tr></table>`;
  expect(heard(table).types).toEqual([]);
});

test('the finding stands on the value and names its header', () => {
  const [finding] = heard(row('Risk of infection', 'Zero')).warnings;
  expect(finding).toMatchObject({ quote: 'Zero', verdict: 'contradicted' });
  expect(finding?.headingPath.at(-1)).toBe('Risk of infection');
});

test('equal answers to different questions are different findings', () => {
  const html = fold('Is PRP FDA approved?', 'Yes.') + fold('Are exosomes FDA approved?', 'Yes.');
  expect(heard(html).types).toEqual(['regulatory-status', 'regulatory-status']);
});
