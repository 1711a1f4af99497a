import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The machines that run this have two cores; tests that start whole processes must not starve each other.
    maxWorkers: 2,
  },
});
