import { defineConfig } from 'vitest/config';

/** End-to-end tests: the built extension in real browsers, one file after the other. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/support/build.ts'],
    fileParallelism: false,
    // A browser may drop a tab under the driver; what was tried twice is printed, and failing twice is a failure.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
