// Makes sure that the browsers asked for are on this machine. A browser that is there is used; else Debian's or
// Ubuntu's packages as root; else Playwright's own Chromium; else one line says what to install.
// Run by itself (npm's `pretest`), it asks for both browsers.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { env, execPath, exit, getuid, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { type BrowserKind, findBrowser } from './find-browser'

const PACKAGES: Readonly<Record<BrowserKind, string>> = { chromium: 'chromium', firefox: 'firefox-esr' }
const HOW_TO: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Chromium, Chrome or Edge (or set CHROME_PATH)',
  firefox: 'Firefox (or set FIREFOX_PATH)',
}

/** Throws an error of one line that names what is missing. Prints what it does, on stderr. */
export function ensureBrowsers(kinds: readonly BrowserKind[]): void {
  const missing = () => kinds.filter((kind) => findBrowser(kind) === null)
  if (missing().length > 0 && isDebianRoot()) installPackages(missing())
  if (missing().includes('chromium')) downloadChromium()
  const still = missing()
  if (still.length > 0)
    throw new Error(
      `No browser to run in. Please install ${still.map((kind) => HOW_TO[kind]).join(' and ')}.`,
    )
}

function isDebianRoot(): boolean {
  return platform === 'linux' && getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function installPackages(kinds: readonly BrowserKind[]): void {
  const packages = kinds.map((kind) => PACKAGES[kind])
  console.error(`Installing ${packages.join(' and ')} with apt-get…`)
  run('apt-get', ['update', '-qq'])
  // One package at a time: Ubuntu has no firefox-esr, and that must not stop the other.
  for (const name of packages) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
}

function downloadChromium(): void {
  console.error('Downloading Chromium with Playwright…')
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  run(execPath, [join(folder, 'cli.js'), 'install', 'chromium'])
}

/** A step that fails is told and passed over: the next way is tried, and the end says what is still missing. */
function run(command: string, words: readonly string[]): void {
  const result = spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.status === 0) return
  const reason = result.error?.message ?? result.stderr.trim().split('\n').at(-1) ?? ''
  console.error(`${command} ${words.join(' ')} failed: ${reason}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensureBrowsers(['chromium', 'firefox'])
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    exit(1)
  }
}
