import { describe, expect, it, vi } from 'vitest';
import { loadEvidence } from '../../../src/evidence/index.ts';
import { regulatoryLines } from '../../../src/extension/regulatory.ts';
import { visitSheet } from '../../../src/extension/visit-sheet.ts';
import generated from '../../../src/generated/evidence.json' with { type: 'json' };
import { JURISDICTIONS, THERAPIES } from '../../../src/model/index.ts';
import { studyWords } from '../../../src/ui/study-words.ts';
import { Sheet } from '../../../src/ui/visit/sheet.tsx';
import type { SheetChoice } from '../../../src/ui/visit/sheet-data.ts';
import { sheetText } from '../../../src/ui/visit/sheet-text.ts';
import { shortAddress } from '../../../src/ui/visit/sheet-words.ts';
import { draw, refusal, textOf } from '../evidence/render.tsx';
import { audit, CLINIC } from '../fixtures/audits.ts';
import { TRANSLATORS } from '../render.tsx';

const dataOf = (choice: Partial<SheetChoice> = {}) =>
  visitSheet(audit(CLINIC), loadEvidence(), {
    therapy: 'stem-cell',
    condition: 'knee-oa',
    jurisdiction: 'us',
    ...choice,
  });

const ignore = () => {};
const drawSheet = (
  choice: Partial<SheetChoice> = {},
  language: 'en' | 'es' = 'en',
  onCopy: () => Promise<void> = async () => {},
) =>
  draw(
    <Sheet
      data={dataOf(choice)}
      size="one-page"
      onChoose={ignore}
      onSize={ignore}
      onPrint={ignore}
      onCopy={onCopy}
      onSave={ignore}
    />,
    language,
  );

describe('the sheet', () => {
  it('says once what it is not', () => {
    expect(textOf(drawSheet()).split('Information, not medical advice.')).toHaveLength(2);
  });

  it.each([
    ['copied', async () => {}, 'Copied.'],
    ['refused', refusal, 'The browser did not let this be copied. Try again.'],
  ])('says whether it was copied as text: %s', async (_, onCopy, said) => {
    const button = drawSheet({}, 'en', onCopy).querySelector<HTMLElement>('[data-action="copy"]');
    expect(textOf(button)).toBe('Copy as text');
    button?.click();
    await vi.waitFor(() => expect(textOf(button)).toBe(said));
  });

  it('draws as many people as it says, and says it in words', () => {
    const arrays = [...drawSheet().querySelectorAll('.array')];
    expect(arrays).toHaveLength(4);
    for (const array of arrays) {
      const image = array.querySelector('svg');
      const [filled, outlined] = [...array.querySelectorAll('path')].map(
        (path) => path.getAttribute('d')?.match(/v-6\.4/g)?.length ?? 0,
      );
      const words = /^(\d+) of (\d+) people with /.exec(image?.getAttribute('aria-label') ?? '');
      expect(image?.getAttribute('role')).toBe('img');
      expect(filled).toBe(Number(words?.[1]));
      expect((filled ?? 0) + (outlined ?? 0)).toBe(Number(words?.[2]));
      expect(textOf(array.querySelector('b'))).toBe(words?.[1]);
    }
  });

  it('draws small groups as they were counted', () => {
    const labels = [...drawSheet({ therapy: 'prp', condition: 'spine' }).querySelectorAll('svg')].map((svg) =>
      svg.getAttribute('aria-label'),
    );
    expect(labels).toContain('21 of 44 people with PRP had less pain after a year');
  });

  it('tells what happened to people in Spanish, every group and event of the evidence set', () => {
    const t = TRANSLATORS.es;
    const { records } = loadEvidence();
    const names = records.flatMap(({ frequencies = [], effects = [] }) => [
      ...frequencies.flatMap(({ event, groups }) => [event, ...groups.map(({ arm }) => arm)]),
      ...effects.flatMap(({ arm, comparator }) => (arm ? [arm, comparator] : [comparator])),
    ]);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) {
      expect(studyWords(name, t).lang, name).toBeUndefined();
      expect(studyWords(name, TRANSLATORS.en).text).toBe(name);
    }
    expect(studyWords('a word of a pack', t)).toEqual({ text: 'a word of a pack', lang: 'en' });
    expect(textOf(drawSheet({}, 'es'))).toContain('47 de 100 con células madre');
  });

  it('asks in Spanish what the evidence set asks in English', () => {
    const asked = generated.answers.map(({ question }) => question);
    const untranslated = asked.filter((question) => TRANSLATORS.es.evidence(question).lang === 'en');
    expect(asked.length).toBeGreaterThan(500);
    expect(untranslated).toEqual([]);
    const questions = textOf(drawSheet({}, 'es').querySelector('.ask-list'));
    expect(questions).toContain('¿A qué aprobación de la FDA se refieren');
    expect(questions).not.toMatch(/\b(?:Which|What|How)\b/);
  });

  it('says in Spanish what is approved and what else there is, all of it', () => {
    const evidence = loadEvidence();
    const texts = [
      ...JURISDICTIONS.flatMap((place) => regulatoryLines(evidence, THERAPIES, place)).map(
        ({ text }) => text,
      ),
      ...generated.regulatory.map(({ line }) => line),
      ...evidence.alternatives.flatMap(({ name, text }) => [name, text]),
    ];
    const untranslated = texts.filter((text) => TRANSLATORS.es.evidence(text).lang === 'en');
    expect(texts.length).toBeGreaterThan(100);
    expect(untranslated).toEqual([]);
  });

  it('marks what it leaves in English', () => {
    const root = drawSheet({}, 'es');
    expect(textOf(root)).toContain('Pregunte a la clínica');
    expect(textOf(root)).toContain('van en inglés');
    const { helps, alternatives } = dataOf();
    const known = [...root.querySelectorAll('.snug')].find((part) =>
      textOf(part).startsWith(helps?.text ?? '?'),
    );
    expect(known?.getAttribute('lang')).toBe('en');
    for (const cell of root.querySelectorAll('td')) expect(cell.querySelector('[lang]')).toBeNull();
    expect(textOf(root)).not.toContain(alternatives[0]?.text);
  });
});

describe('the sheet as text', () => {
  it.each(['en', 'es'] as const)('holds in %s what the sheet holds', (language) => {
    const data = dataOf();
    const text = sheetText(data, TRANSLATORS[language]);
    for (const { name } of data.offices) expect(text).toContain(TRANSLATORS[language].evidence(name).text);
    const inWords = (english: string) => TRANSLATORS[language].evidence(english).text;
    for (const one of data.alternatives) expect(text).toContain(`${inWords(one.name)}: ${inWords(one.text)}`);
    for (const { label, where } of data.sources) expect(text).toContain(`${label}, ${where}`);
    for (const question of data.questions)
      if ('text' in question) expect(text).toContain(TRANSLATORS[language].evidence(question.text).text);
    expect(text).not.toMatch(/undefined|\$\d|\[\]/);
  });

  it('counts people in words', () => {
    expect(sheetText(dataOf(), TRANSLATORS.en)).toContain(
      '47 of 100 people with stem cells were clearly better after six months',
    );
  });
});

describe('shortAddress', () => {
  it.each([
    ['https://www.fda.gov/medwatch', 'fda.gov/medwatch'],
    ['https://reportfraud.ftc.gov', 'reportfraud.ftc.gov'],
    ['https://www.canada.ca/en/health-canada/services/x.html', 'canada.ca'],
  ])('writes %s as %s', (url, short) => {
    expect(shortAddress(url)).toBe(short);
  });
});
