import { describe, expect, test } from 'vitest';
import { auditOnClinicPage, warningsOn } from './page.ts';

const row = (header: string, value: string) => `<tr><th>${header}</th><td>${value}</td></tr>`;
const inTable = (header: string, value: string) =>
  warningsOn(
    auditOnClinicPage(
      `<h2>Stem cell therapy</h2><table>${row(header, value)}${row('Where', 'Main street')}</table>`,
    ),
    value,
  );

describe('a bare figure claims what its header is about', () => {
  test.each([
    ['Success rate', '92%', 'success-rate', 'improvement'],
    ['How long relief lasts', '12-18 months', 'durability', 'benefit-length'],
    ['Results', '3-5 years', 'durability', 'benefit-length'],
    ['Duration of relief', '2+ years', 'durability', 'benefit-length'],
    ['How long does PRP last?', '12 months', 'durability', 'benefit-length'],
    ['How long will I be pain free?', '2 years', 'durability', undefined],
    ['How long can I expect relief?', '2 years', 'durability', undefined],
    ['Relief for up to', '2 years', 'durability', undefined],
    ['Relief lasts', '2 years', 'durability', 'benefit-length'],
    ['Knee pain relief', '12 months', 'durability', 'benefit-length'],
    ['Live cells per dose', '50 million', 'cell-product', undefined],
    ['Stem cells', '50 million', 'cell-product', undefined],
    ['How many stem cells do I get?', '50 million', 'cell-product', undefined],
    ['Dose', '50 million cells', 'cell-product', undefined],
  ])('%s: %s', (header, value, claimType, measures) => {
    const finding = inTable(header, value).find((one) => one.claimType === claimType);
    expect(finding).toBeDefined();
    if (measures) expect(finding?.quantities[0]?.measures).toBe(measures);
  });

  test.each([
    ['Duration of the procedure', '2 weeks'],
    ['Time to first results', '3 months'],
    ['Recovery lasts', '6 weeks'],
    ['Results', '4-6 weeks'],
    ['Full results', '3-6 months'],
    ['Best results', '6 months'],
    ['How long does treatment last?', '6 weeks'],
    ['How long has Dr Olden performed stem cell therapy?', '15 years'],
    ['How long have you offered PRP?', '12 years'],
    ['How long between PRP injections?', '4 weeks'],
    ['How long does the procedure last?', '2 weeks'],
    ['How long does the soreness last?', '2 weeks'],
    ['People treated with stem cells', '2 million'],
    ['Patients given stem cells', '2 million'],
    ['Brand A: live cells per dose', '50 million'],
  ])('claims nothing: %s: %s', (header, value) => {
    expect(inTable(header, value).filter(({ claimType }) => claimType !== 'symptom-relief')).toEqual([]);
  });

  test('the verdict rests on the figure: five years are more than was watched, ninety-five percent more than was seen', () => {
    expect(inTable('How long relief lasts', '5 years')[0]?.why).toContain('The page says “5 years”');
    expect(inTable('Live cells per dose', '50 million')[0]?.why).toContain('The page says “50 million”');
    expect(inTable('Success rate', '95%')[0]).toMatchObject({ verdict: 'contradicted' });
  });

  test('a label before the figure does the same', () => {
    const audit = auditOnClinicPage(
      '<h2>Stem cell therapy</h2><ul><li>Results: 3-5 years</li><li>Parking</li></ul>',
    );
    expect(warningsOn(audit, 'Results').map(({ claimType }) => claimType)).toContain('durability');
  });
});

test('gels, steroids and sugar water are no product of cells', () => {
  const audit = auditOnClinicPage(
    '<h2>Hyaluronic acid gel shots</h2><p>Our hyaluronic acid gel is the purest, richest gel and contains more of it than any other.</p>',
  );
  for (const { claimType } of warningsOn(audit, 'Our hyaluronic')) expect(claimType).not.toBe('cell-product');
});
