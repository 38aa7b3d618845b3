import { configDefaults, defineConfig } from 'vitest/config';

/** Rooms without globals, time or network: their files share what they load, a lexicon and thousands of patterns. */
const PURE = [
  ...['audit', 'benchmark', 'citations', 'claims', 'context', 'evidence'],
  ...['lexicon', 'model', 'report', 'scorer', 'text'],
].map((room) => `tests/${room}/**/*.test.{ts,tsx}`);

/** Everything but the tests that need a browser (vitest.e2e.config.ts). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // By default one core is left free, which on a machine with two is half of it.
    maxWorkers: '100%',
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'other',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/e2e/**', ...PURE],
        },
      },
    ],
  },
});
