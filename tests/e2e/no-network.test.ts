// Promise P2: with every request of the browser going through a proxy, the extension adds none.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCard, readyCard } from '../drive/answer-card'
import type { BrowserKind } from '../drive/find-browser'
import { openSession } from '../drive/open-session'
import { type PageServer, servePages } from '../drive/serve'
import { recordingProxy } from './recording-proxy'
import { BROWSERS } from './with-session'

/**
 * Where the browsers themselves call home (updates, clock, settings), whatever their flags say, and not at every
 * start: such requests tell nothing about the extension.
 */
const MAKERS =
  /(^|[./])(google|googleapis|gvt1|gstatic|mozilla|firefox|microsoft|msn|bing)\.(com|org|net)[:/]/

/** Every request of one visit but the browser's own, each once. */
async function requestsOfVisit(
  kind: BrowserKind,
  server: PageServer,
  withExtension: boolean,
): Promise<string[]> {
  const proxy = await recordingProxy()
  const session = await openSession(kind, { withExtension, proxyPort: proxy.port })
  try {
    await session.goto(`${server.origin}/demo/`)
    await session.typeInto('#order-drug', 'Xeljanz')
    if (withExtension) {
      await readyCard(session)
      await answerCard(session, { ageYears: 70, others: 'no', indicationId: 'rheumatoid-arthritis' })
      await session.surface.waitFor('[data-part="dose"]')
    }
    return [...new Set(proxy.asked)].filter((line) => !MAKERS.test(line)).sort()
  } finally {
    await session.close()
    await proxy.close()
  }
}

describe.each(BROWSERS)('the network in %s', (kind) => {
  let server: PageServer
  beforeAll(async () => {
    server = await servePages()
  })
  afterAll(() => server.close())

  it('carries no request of the extension', async () => {
    const control = await requestsOfVisit(kind, server, false)
    const seen = await requestsOfVisit(kind, server, true)
    expect(control).toContain(`GET ${server.origin}/demo/main.js`)
    expect(seen).toEqual(control)
  })
})
