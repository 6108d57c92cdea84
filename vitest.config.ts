import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { drugTermsPlugin } from './src/cli/drug-terms-plugin'
import { findBrowser } from './tests/drive/find-browser'

/** The browser that `pretest` found or installed; without one, the browser project fails and says so. */
const chromium = findBrowser('chromium')

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
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two cores: browsers side by side would only disturb each other.
          fileParallelism: false,
        },
      },
    ],
  },
})
