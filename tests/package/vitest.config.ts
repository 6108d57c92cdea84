// What takes minutes and two fresh clones; `npm run test:package`.

import { defineConfig } from 'vitest/config'

const MINUTE = 60_000

export default defineConfig({
  test: {
    name: 'package',
    include: ['tests/package/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/package/make-clones.ts',
    testTimeout: 2 * MINUTE,
    hookTimeout: 2 * MINUTE,
    fileParallelism: false,
  },
})
