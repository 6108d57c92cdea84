// `npm start [-- URL] [--headless] [--firefox]`: builds the extension and shows it at work in a browser.
// With a display: a window that stays until it is closed. Without: screenshots and text, see headless-report.ts.

import { argv, env, exit, platform } from 'node:process'
import { buildExtension } from './build-extension'
import { ensureBrowsers } from './ensure-browsers'
import { type BrowserKind, findBrowser } from './find-browser'
import { reportDemo, reportPage } from './headless-report'
import { openSession } from './open-session'
import { servePages } from './serve'
import type { Session } from './session'

interface Wishes {
  readonly url: string | undefined
  readonly headless: boolean
  /** Firefox although a Chromium is there. */
  readonly firefox: boolean
}

const OPTIONS = ['--headless', '--firefox']

function readWishes(words: readonly string[]): Wishes {
  const url = words.find((word) => !word.startsWith('--'))
  const unknown = words.find((word) => word.startsWith('--') && !OPTIONS.includes(word))
  if (unknown !== undefined) throw new Error(`Unknown option ${unknown}. Known: ${OPTIONS.join(', ')}.`)
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new Error(`Not a web address: ${url}`)
  return {
    url,
    headless: words.includes('--headless') || !hasDisplay(),
    firefox: words.includes('--firefox'),
  }
}

function hasDisplay(): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

function chooseBrowser({ firefox }: Wishes): BrowserKind {
  const onlyFirefox = findBrowser('chromium') === null && findBrowser('firefox') !== null
  const kind = firefox || onlyFirefox ? 'firefox' : 'chromium'
  ensureBrowsers([kind])
  return kind
}

/** Before the window stands: leaving by `exit` lets puppeteer end the browser it started. */
function leaveAtOnce(): void {
  exit(130)
}

async function untilClosed(session: Session): Promise<void> {
  console.log('The browser stays open. Close it, or press Ctrl-C here, to stop.')
  process.off('SIGINT', leaveAtOnce)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
    session.page.browser().once('disconnected', () => resolve())
  })
}

async function start(wishes: Wishes): Promise<void> {
  const { url, headless } = wishes
  const kind = chooseBrowser(wishes)
  console.log(`Building the extension for ${kind}…`)
  buildExtension(kind)
  const server = url === undefined ? await servePages() : undefined
  try {
    const session = await openSession(kind, { headless })
    try {
      await session.goto(url ?? `${server?.origin}/demo/`)
      if (!headless) await untilClosed(session)
      else if (url === undefined) await reportDemo(session)
      else await reportPage(session)
    } finally {
      await session.close()
    }
  } finally {
    await server?.close()
  }
}

process.on('SIGINT', leaveAtOnce)
try {
  await start(readWishes(argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}
