import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { popupData } from '../../src/extension/popup-data.ts';
import { regulatoryLines } from '../../src/extension/regulatory.ts';
import { JURISDICTIONS, NAMED_THERAPIES, type TherapyId } from '../../src/model/index.ts';
import { approvalAnswer, firstSentence, lineAnswer } from '../../src/ui/approval.ts';
import type { RegulatoryLine } from '../../src/ui/popup-data.ts';
import { audit, dataOf, NOTHING } from './fixtures/audits.ts';
import { renderPopup, TRANSLATORS } from './render.tsx';

const evidence = loadEvidence();
const t = TRANSLATORS.en;
const lines = (...therapies: TherapyId[]) =>
  regulatoryLines(evidence, therapies) as [RegulatoryLine, ...RegulatoryLine[]];

describe('the answer to "Is it approved?"', () => {
  it.each<[string, TherapyId[]]>([
    ['No.', ['stem-cell', 'exosome']],
    ['Not for joints.', ['stem-cell', 'prp']],
    ['Not for joints.', ['prp', 'bone-marrow', 'birth-tissue']],
    ['Yes, for knee pain.', ['hyaluronic-acid']],
    ['It depends on the treatment.', ['stem-cell', 'hyaluronic-acid']],
  ])('is "%s" for %j', (answer, therapies) => {
    expect(approvalAnswer(lines(...therapies), t)).toBe(answer);
  });

  it('is given for a place, and does not choose between treatments that differ there', () => {
    const abroad = regulatoryLines(evidence, ['stem-cell', 'prp'], 'united-kingdom');
    expect(approvalAnswer(abroad.slice(0, 1) as [RegulatoryLine], t)).toBe(
      'United Kingdom: not to be advertised.',
    );
    expect(approvalAnswer(abroad as [RegulatoryLine], t)).toBe(
      'United Kingdom: it depends on the treatment.',
    );
  });

  it('names the treatment of each line', () => {
    expect(lines('stem-cell', 'prp').map((line) => lineAnswer(line, t))).toEqual([
      'Stem cells: no.',
      'Platelet-rich plasma (PRP): not for joints.',
    ]);
  });

  it('gives each of many treatments its reason and its source, not the answer alone', () => {
    const offered: TherapyId[] = ['stem-cell', 'prp', 'birth-tissue', 'exosome'];
    const draft = { ...NOTHING, therapies: offered };
    const { regulatory, ...data } = popupData(audit(draft), evidence);
    const { root } = renderPopup({ name: 'result', data: { ...data, regulatory }, marked: false });
    const rows = [...root.querySelectorAll('.factbox > p')];
    expect(rows).toHaveLength(offered.length);
    for (const [at, row] of rows.entries()) {
      const line = regulatory[at] as RegulatoryLine;
      expect(row.textContent).toContain(lineAnswer(line, t));
      expect(row.textContent).toContain(firstSentence(line.text));
      expect(row.querySelector('a')).not.toBeNull();
    }
  });

  it.each([
    ['en', 'The page itself states: “PRP is not FDA approved.”'],
    ['es', 'La propia página dice: “PRP is not FDA approved.”'],
  ] as const)('quotes what the page itself states (%s), in the page’s language', (language, line) => {
    const disclosures = [
      {
        quote: 'It is an investigational therapy, and its use in joints is off-label.',
        topic: 'regulatory-status',
      },
      { quote: 'PRP is not FDA approved.', topic: 'regulatory-status' },
      { quote: 'Swelling is common.', topic: 'risk' },
    ] as const;
    const data = dataOf({ ...NOTHING, disclosures: [...disclosures] });
    const { root } = renderPopup({ name: 'result', data, marked: false }, language);
    const said = [...root.querySelectorAll('.factbox .small')].find((one) => one.querySelector('q'));
    expect(said?.textContent).toBe(line.replace(/[“”]/g, ''));
    expect(said?.querySelector('q')?.lang).toBe('en');
  });

  it('leaves out no treatment of the page, wherever the reader is', () => {
    const therapies = fc.uniqueArray(fc.constantFrom(...NAMED_THERAPIES), {
      minLength: 2,
    });
    fc.assert(
      fc.property(therapies, fc.constantFrom(...JURISDICTIONS), (offered, place) => {
        const data = dataOf({ ...NOTHING, therapies: offered });
        const regulatory = regulatoryLines(evidence, offered, place);
        const { root } = renderPopup({ name: 'result', data: { ...data, regulatory }, marked: false });
        const box = root.querySelector('.factbox')?.textContent ?? '';
        for (const line of regulatory) {
          if (!line.place) expect(box).toContain(lineAnswer(line, t));
          for (const sentence of line.text.split(/(?<=\.) /)) expect(box).toContain(sentence);
        }
      }),
      { numRuns: 25 },
    );
  });
});
