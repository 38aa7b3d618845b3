import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/citations/rules/index.ts';
import { type KnownSource, sourceIndex } from '../../src/citations/source-index.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { statementOf } from './support.ts';

const index = sourceIndex(loadEvidence().records);

function sourceOf(id: string): KnownSource {
  const source = index.byId.get(id);
  if (!source) throw new Error(`no record ${id}`);
  return source;
}

describe.each(RULES.map((rule) => [rule.kind, rule] as const))('the rule on %s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.says, example] as const))('%s', (says, example) => {
    expect(rule.judge(statementOf(says, index), sourceOf(example.source))?.result ?? 'nothing').toBe(
      example.result,
    );
  });

  test('has an example that departs and one that does not', () => {
    expect(rule.examples.some(({ result }) => result === 'nothing')).toBe(true);
    expect(rule.examples.some(({ result }) => result !== 'nothing')).toBe(true);
  });
});
