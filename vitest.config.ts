import { configDefaults, defineConfig } from 'vitest/config';

/** Everything but the tests that need a browser (vitest.e2e.config.ts). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/e2e/**'],
    testTimeout: 30_000,
  },
});
