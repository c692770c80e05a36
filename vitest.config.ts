import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['{openapi,contract,contract-tests,mock,docs,scripts}/**/*.test.ts'] },
      },
      {
        test: {
          name: 'contract',
          include: ['contract-tests/**/*.contract.ts'],
          globalSetup: 'tests/support/contract-target.ts',
        },
      },
      { test: { name: 'house', include: ['tests/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
