import { configDefaults, defineConfig } from 'vitest/config';

const ALL = ['tests/e2e/**/*.e2e.ts'];
/** Its pages are as heavy as the limits of a check let them be: beside other browsers they would reach them. */
const ALONE = ['tests/e2e/hostile.e2e.ts'];

/** End-to-end tests: the built extension in real browsers, headless and each file with its own. */
export default defineConfig({
  test: {
    globalSetup: ['tests/e2e/support/build.ts'],
    // A browser may drop a tab under the driver; what was tried twice is printed, and failing twice is a failure.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    projects: [
      {
        extends: true,
        test: {
          // Browsers wait more than they work: two at a time keep two cores busy and no more.
          name: 'two at a time',
          include: ALL,
          exclude: [...configDefaults.exclude, ...ALONE],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
});
