import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { firstChoice, visitSheet } from '../../src/extension/visit-sheet.ts';
import { JURISDICTIONS, NAMED_THERAPIES, type TherapyId } from '../../src/model/index.ts';
import { foundIn } from '../../src/ui/answer.ts';
import { statementKey, statementsOf } from '../../src/ui/statements.ts';
import { SHEET_CONDITIONS, type SheetChoice, type SheetData } from '../../src/ui/visit/sheet-data.ts';
import { audit, CLINIC, FIFTY, NOTHING, OUT_OF_SCOPE } from '../ui/fixtures/audits.ts';

const evidence = loadEvidence();
const KNEE: SheetChoice = { therapy: 'stem-cell', condition: 'knee-oa', jurisdiction: 'us' };
const sheet = (choice: Partial<SheetChoice> = {}, draft = CLINIC, hidden: string[] = []): SheetData =>
  visitSheet(audit(draft), evidence, { ...KNEE, ...choice }, hidden);
const choices = fc.record({
  therapy: fc.constantFrom(...NAMED_THERAPIES),
  condition: fc.constantFrom(...SHEET_CONDITIONS),
  jurisdiction: fc.constantFrom(...JURISDICTIONS),
});

const sourcedParts = ({ approval, helps, benefits, safety, harms, alternatives }: SheetData) =>
  [...approval, helps, ...benefits, safety, ...harms, ...alternatives].filter((part) => part !== undefined);

describe('the sheet for a visit', () => {
  it('is about what the page offers, and asks about its worst statements', () => {
    const page = audit(CLINIC);
    expect(firstChoice(page)).toEqual({ therapy: 'stem-cell', condition: 'knee-oa' });
    const [worst] = statementsOf(page.findings);
    const [first] = sheet().questions;
    expect(first).toMatchObject({ text: worst?.worst.questions[0], quote: worst?.worst.quote });
  });

  it('prefers the source of the cells to the family where the page has one', () => {
    const page = audit(CLINIC);
    const about = (therapies: TherapyId[], ...statements: TherapyId[][]) =>
      firstChoice({
        ...page,
        therapies,
        findings: statements.flatMap((own) =>
          page.findings.slice(0, 1).map((f) => ({ ...f, therapies: own })),
        ),
      }).therapy;
    expect(about(['stem-cell', 'exosome', 'birth-tissue'])).toBe('birth-tissue');
    expect(about(['stem-cell', 'bone-marrow', 'prp'])).toBe('bone-marrow');
    expect(about(['stem-cell', 'adipose', 'bone-marrow'], ['adipose'], ['bone-marrow'])).toBe('stem-cell');
    expect(
      about(
        ['stem-cell', 'bone-marrow', 'birth-tissue'],
        ['birth-tissue'],
        ['birth-tissue'],
        ['bone-marrow'],
      ),
    ).toBe('birth-tissue');
    expect(about(['prp', 'stem-cell', 'adipose'])).toBe('prp');
  });

  it('counts the statements as the popup does: warnings that are not hidden', () => {
    for (const draft of [CLINIC, FIFTY, NOTHING]) {
      const page = audit(draft);
      expect(sheet({}, draft).page.statements).toBe(foundIn(page, []).warnings);
      const hidden = statementsOf(page.findings).slice(0, 1).map(statementKey);
      expect(sheet({}, draft, hidden).page.statements).toBe(foundIn(page, hidden).warnings);
    }
  });

  it('asks no question twice, six at most, and leaves room for what is in the syringe', () => {
    for (const draft of [CLINIC, FIFTY, NOTHING, OUT_OF_SCOPE]) {
      const { questions } = sheet({}, draft);
      const texts = questions.map((question) => ('key' in question ? question.key : question.text));
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts).toHaveLength(6);
    }
    expect(sheet({}, NOTHING).questions).toContainEqual({ key: 'askContent' });
  });

  it('raises no question from a statement that the reader has hidden', () => {
    const statements = statementsOf(audit(CLINIC).findings);
    const hidden = statements.map(statementKey);
    expect(sheet({}, CLINIC, hidden).questions.every((question) => 'key' in question)).toBe(true);
    expect(sheet({}, CLINIC, hidden).page.statements).toBe(0);
  });

  it('gives every text at least one source, and every number in it stands in the list', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const data = sheet(choice);
        const used = sourcedParts(data).flatMap(({ sources }) => sources);
        for (const part of sourcedParts(data)) expect(part.sources.length).toBeGreaterThan(0);
        expect([...new Set(used)].sort((a, b) => a - b)).toEqual(data.sources.map((_, index) => index + 1));
        expect(new Set(data.sources.map(({ id }) => id)).size).toBe(data.sources.length);
        expect(data.offices.map(({ concern }) => concern)).toEqual(
          expect.arrayContaining(['advert', 'harm']),
        );
      }),
    );
  });

  it('counts people only as a record about that treatment and problem does', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const data = sheet(choice);
        for (const { sources, groups, event } of [...data.benefits, ...data.harms]) {
          const record = evidence.records.find(({ id }) => id === data.sources[(sources[0] ?? 0) - 1]?.id);
          expect(record?.frequencies?.find((one) => one.event === event)?.groups).toEqual(groups);
          expect(record?.therapies).toContain(choice.therapy);
          expect(record?.conditions.some((one) => one === 'any' || one === choice.condition)).toBe(true);
        }
      }),
    );
  });

  it('sets stem cells beside salt water for the knee, and says that it may be chance', () => {
    expect(sheet().benefits).toMatchObject([
      { favours: 'neither', groups: [{ percent: 47.3 }, { percent: 54.8 }] },
    ]);
  });

  it('names the care that guidelines back, never the treatment itself', () => {
    expect(sheet().alternatives.map(({ name }) => name)).toContain('Exercise');
    const steroid = sheet({ therapy: 'corticosteroid' }).alternatives.map(({ name }) => name);
    expect(steroid).not.toContain('Steroid shot');
    expect(sheet({ condition: 'spine' }).alternatives).toEqual([]);
  });

  it('puts the rules and offices of the chosen place first', () => {
    const { approval, offices } = sheet({ jurisdiction: 'united-kingdom' });
    expect(approval[0]?.place?.jurisdiction).toBe('united-kingdom');
    expect(offices.find(({ concern }) => concern === 'harm')?.name).toContain('Yellow Card');
    expect(sheet().offices.map(({ name }) => name)).toContain('FDA MedWatch');
  });
});
