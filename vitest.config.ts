import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{contract,contract-tests,mock,scripts}/**/*.test.ts'] } },
      { test: { name: 'house', include: ['tests/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
