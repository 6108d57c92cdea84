// `npm start [-- URL] [-- --headless]`: builds the extension and shows it at work in a browser.
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
}

function readWishes(words: readonly string[]): Wishes {
  const url = words.find((word) => !word.startsWith('--'))
  const unknown = words.find((word) => word.startsWith('--') && word !== '--headless')
  if (unknown !== undefined) throw new Error(`Unknown option ${unknown}. Known: --headless.`)
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new Error(`Not a web address: ${url}`)
  return { url, headless: words.includes('--headless') || !hasDisplay() }
}

function hasDisplay(): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

function chooseBrowser(): BrowserKind {
  if (findBrowser('chromium') === null && findBrowser('firefox') !== null) return 'firefox'
  ensureBrowsers(['chromium'])
  return 'chromium'
}

async function untilClosed(session: Session): Promise<void> {
  console.log('The browser stays open. Close it, or press Ctrl-C here, to stop.')
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
    session.page.browser().once('disconnected', () => resolve())
  })
}

async function start({ url, headless }: Wishes): Promise<void> {
  const kind = chooseBrowser()
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

try {
  await start(readWishes(argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}
