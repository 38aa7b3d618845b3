import { expect, test } from 'vitest';
import { CaseView, type CheckedCase } from '../../src/ui/case/case-view.tsx';
import { draw } from './render.tsx';

const RESULT: CheckedCase = {
  sound: true,
  url: 'https://clinic.test/knees',
  title: 'Knees',
  capturedAt: '2026-11-21T09:30:12.000Z',
  toolVersion: '0.1.0',
  evidenceVersion: '2026.11',
  browser: 'Test browser',
  caseId: 'ab'.repeat(32),
  parts: [{ name: 'page.html' }],
  notCaptured: [],
  replay: { kind: 'identical', findings: 2 },
};

const textOf = (changes: Partial<CheckedCase>, language: 'en' | 'es' = 'en'): string => {
  const state = { name: 'checked', file: 'case.zip', result: { ...RESULT, ...changes } } as const;
  return draw(<CaseView state={state} onChoose={() => {}} />, language).root.textContent ?? '';
};

test('a sound case agrees with its manifest, and the id is to be compared', () => {
  const text = textOf({});
  expect(text).toContain('Sound: every part agrees with the manifest of the case');
  expect(text).toContain('compare it with the one noted when the case was saved');
  expect(text).not.toContain('another id');
});

test.each([
  [
    'en',
    'Not sound: the case in this file is not the one that its name says.',
    "The file's name has another id",
  ],
  ['es', 'No íntegro: el caso de este archivo', 'El nombre del archivo lleva otro identificador'],
] as const)('a case under the name of another is not sound (%s)', (language, answer, label) => {
  const text = textOf({ sound: false, foreignId: 'cdcdcdcdcdcd' }, language);
  expect(text).toContain(answer);
  expect(text).toContain(`${label}: cdcdcdcdcdcd`);
});
