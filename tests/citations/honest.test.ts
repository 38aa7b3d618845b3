import { expect, test } from 'vitest';
import { compare } from '../../src/citations/compare.ts';
import { type KnownSource, sourceIndex } from '../../src/citations/source-index.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { statementOf } from './support.ts';

const index = sourceIndex(loadEvidence().records);

/** What a record says of its source, as a page could tell it: whole, by sentence and by clause. */
function tellings({ record, facts, figures }: KnownSource): string[] {
  const parts = [
    record.finding,
    record.limits ?? '',
    facts.leftOut ?? '',
    ...figures.map(({ measure, text }) => `${measure}: ${text}.`),
  ].filter(Boolean);
  return [...parts, parts.join(' '), ...parts.flatMap((part) => part.split(/(?<=[.;]) /))];
}

/** "MILES found", "Vega et al. (2015) reported". */
function naming({ facts, year }: KnownSource): string {
  const name = facts.names?.[0];
  if (name) return `The ${name} trial found:`;
  return facts.families[0] ? `${facts.families[0]} et al. (${year}) reported:` : 'The study found:';
}

test('no source is misreported by what its own record says of it', () => {
  const accused = index.sources.flatMap((source) =>
    tellings(source).flatMap((telling) => {
      const statement = statementOf(`${naming(source)} ${telling}`, index);
      const { result, mismatches } = compare(statement, source);
      return result === 'misreported' || result === 'stretched'
        ? [[source.record.id, telling, mismatches.map(({ kind }) => kind)]]
        : [];
    }),
  );
  expect(accused).toEqual([]);
});
