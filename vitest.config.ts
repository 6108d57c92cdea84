import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { drugTermsPlugin } from './src/cli/drug-terms-plugin'
import { type BrowserKind, findBrowser } from './tests/drive/find-browser'

/** The browser that `pretest` found or installed; without one, the browser project fails and says so. */
const chromium = findBrowser('chromium')

/** Above the patience of a session with its browser, so that its error is seen. */
const PATIENCE_MS = 240_000
const TIMED = 'tests/e2e/ehr-typing.test.ts'

interface Runs {
  readonly include?: string[]
  readonly exclude?: string[]
  readonly maxWorkers: number
  readonly groupOrder: number
}

/** The end-to-end tests with these browsers; each test asks `BROWSERS` for them. */
function endToEnd(name: string, browsers: BrowserKind[], runs: Runs): TestProjectConfiguration {
  const { include = ['tests/e2e/**/*.test.ts'], exclude = [], maxWorkers, groupOrder } = runs
  return {
    test: {
      name,
      include,
      exclude,
      environment: 'node',
      provide: { browsers },
      testTimeout: PATIENCE_MS,
      hookTimeout: PATIENCE_MS,
      maxWorkers,
      sequence: { groupOrder },
    },
  }
}

/** Under real policy, which needs root; the browser is killed so many times. */
function underPolicy(name: string, include: string[], kills: number): TestProjectConfiguration {
  return {
    test: {
      name,
      include,
      environment: 'node',
      globalSetup: 'tests/policy/measured-table.ts',
      provide: { kills },
      testTimeout: PATIENCE_MS,
      hookTimeout: PATIENCE_MS,
      fileParallelism: false,
    },
  }
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [drugTermsPlugin()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        plugins: [drugTermsPlugin()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // Named here, or a first run would find them one by one and reload under a running test.
        optimizeDeps: {
          include: [
            'css-selector-parser',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'zod',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium.path }),
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }],
          },
        },
      },
      // One browser of each kind at a time: more of them on two cores are no faster, and make a test wait in vain.
      endToEnd('e2e-chromium', ['chromium'], { exclude: [TIMED], maxWorkers: 1, groupOrder: 1 }),
      endToEnd('e2e-firefox', ['firefox'], { exclude: [TIMED], maxWorkers: 1, groupOrder: 1 }),
      // What is timed runs alone.
      endToEnd('e2e-timed', ['chromium', 'firefox'], { include: [TIMED], maxWorkers: 1, groupOrder: 2 }),
      {
        test: {
          name: 'visual',
          include: ['tests/visual/**/*.test.ts'],
          environment: 'node',
          // Vitest's own flag for snapshots.
          provide: { updatesPictures: process.argv.includes('--update') },
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      underPolicy('policy', ['tests/policy/**/*.test.ts'], 3),
      underPolicy('policy-long', ['tests/policy/records.test.ts'], 20),
    ],
  },
})
