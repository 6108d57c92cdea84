// Before a first mention the page can observe nothing of us.

import { describe, expect, it } from 'vitest'
import { HOST } from '../drive/surface'
import { countEvents } from './compare-observed'
import { observed, observedPage } from './observe-page'
import { BROWSERS, type Stage, withSession } from './with-session'

const PAGES = { '/no-mention/': observedPage('no-mention') }

async function visit({ session, server }: Stage) {
  await session.goto(`${server.origin}/no-mention/`)
  await session.typeInto('#drug', ' matin et soir')
  await session.click('#add')
  return observed(session)
}

describe.each(BROWSERS)('a page without a mention in %s', (kind) => {
  const ours = withSession(kind, PAGES)
  const plain = withSession(kind, PAGES, { withExtension: false })

  it('sees no node, no highlight, no event and no message', async () => {
    const control = await visit(plain)
    const seen = await visit(ours)
    expect(seen.mutations).toEqual(control.mutations)
    expect(countEvents(seen)).toEqual(countEvents(control))
    expect(seen.messages).toEqual(control.messages)
    const traces = await ours.session.evaluate(
      (host: string) => [
        document.querySelectorAll(host).length,
        CSS.highlights.size,
        document.adoptedStyleSheets.length,
      ],
      HOST,
    )
    expect(traces).toEqual([0, 0, 0])
  })

  it('is watched all the same: a name that appears is marked', async () => {
    const { session, server } = ours
    await session.goto(`${server.origin}/no-mention/`)
    await session.evaluate(() => document.querySelector('#list')?.append('Xeljanz 5 mg'), null)
    await session.surface.waitFor('[data-part="marker"]')
  })
})
