import { defineConfig } from 'vitest/config';

/** End-to-end tests: the built extension in real browsers, headless and each file with its own, two files at a time. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/support/build.ts'],
    // They wait more than they work; more at once than two cores can draw would make waits of seconds out of moments.
    maxWorkers: 2,
    // A browser may drop a tab under the driver; what was tried twice is printed, and failing twice is a failure.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
