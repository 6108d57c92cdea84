// Builds the extension for one browser. Quiet unless it fails: then the build's own words are the error.

import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { BrowserKind } from './find-browser'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const WXT = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url))
const TARGET: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['-b', 'chrome'],
  firefox: ['-b', 'firefox', '--mv3'],
}

export function buildExtension(kind: BrowserKind): void {
  const result = spawnSync(execPath, [WXT, 'build', ...TARGET[kind]], { cwd: ROOT, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`The build failed.\n${result.stdout}${result.stderr}`)
}
