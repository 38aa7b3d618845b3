import { expect, test } from 'vitest';
import { AuditPool } from '../../../src/cli/many/audit-pool.ts';

const CHOICES = {
  minSeverity: 'low',
  failOn: undefined,
  places: [],
  withBlocks: false,
  asLines: false,
  evidencePack: undefined,
} as const;
const page = (name: string, paragraphs: number) => ({
  url: `https://${name}.test/`,
  bytes: Buffer.from(
    `<!doctype html><html lang="en"><title>Knees</title>${Array.from(
      { length: paragraphs },
      (_, at) =>
        `<p>Stem cell therapy number ${at} rebuilds worn cartilage and gives you back your knee.</p>`,
    ).join('')}`,
  ),
});

test('a page that needs too much memory fails alone: the others are audited', async () => {
  const pool = new AuditPool(CHOICES, 1, { seconds: 240, memory: 120 });
  try {
    const names = ['small-1', 'large', 'small-2', 'small-3'];
    const done = await Promise.all(
      names.map((name) => pool.audit(page(name, name === 'large' ? 50_000 : 2))),
    );
    expect(done.map(({ outcome, error }) => error ?? outcome)).toEqual([
      'audited',
      'too-large',
      'audited',
      'audited',
    ]);
  } finally {
    await pool.close();
  }
}, 300_000);
