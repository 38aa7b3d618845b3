import { defineConfig } from 'vitest/config';

/** End-to-end tests: the built extension in real browsers, one file after the other. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/support/build.ts'],
    fileParallelism: false,
    // Browsers now and then close a tab under the driver; what fails three times is a failure.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
