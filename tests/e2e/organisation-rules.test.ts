// Rules of an organisation, from its server to the card. Firefox gets its policy by the native manifest of managed
// storage. Chromium takes policies from the machine alone: there the background finds the values that it keeps of the
// policy it last knew, as after a start at which the browser does not tell the policy yet.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CARD } from '../drive/answer-card'
import { leavePolicy, readLocal } from '../drive/leave-policy'
import { openSession } from '../drive/open-session'
import { servePages } from '../drive/serve'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { serveHospital } from '../unit/pack-delivery/hospital-server'
import { hospitalPack, newKey, signed } from '../unit/pack-delivery/signed-packs'
import { BROWSERS, type Stage } from './with-session'

const KEY = newKey()

describe.each(BROWSERS)('rules of an organisation in %s', (kind) => {
  const stage: { session?: Session; server?: Stage['server'] } = {}
  let policy: object = {}
  beforeAll(async () => {
    const server = await servePages({ '/jak.signed.json': signed(hospitalPack('1.0.0'), KEY) })
    stage.server = server
    policy = {
      sitesAllow: ['127.0.0.1'],
      rulesPackUrl: `${server.origin}/jak.signed.json`,
      rulesPackKeys: [KEY.publicKey],
    }
    stage.session = await openSession(kind, kind === 'firefox' ? { managedValues: policy } : {})
    if (kind === 'chromium') await leavePolicy(stage.session, policy)
  })
  afterAll(async () => {
    await stage.session?.close()
    await stage.server?.close()
  })

  it('are received by the background and speak in the card, named as the organisation’s', async () => {
    const { session, server } = stage as Stage
    await waitFor('the rules to be received', () => readLocal(session, 'rulesPack'))
    expect(server.asked).toEqual(['/jak.signed.json'])

    await session.goto(`${server.origin}/demo/`)
    await session.typeInto('#order-drug', 'Xeljanz')
    await session.surface.click(`${CARD} details.more > summary`)
    const { text } = await session.surface.waitFor(`${CARD} [data-part="pack-notice"]`)
    expect(text).toMatch(/^Règles de votre organisation : chu-exemple 1\.0\.0, reçues le /)
    const line = await session.surface.waitFor(`${CARD} [data-part="pack-line"]`)
    expect(line.text).toContain('chu-exemple 1.0.0')

    const options = await session.openExtensionPage('options.html')
    await options.waitForSelector('[data-pack="chu-exemple"]')
    const notice = await options.$eval('[data-part="pack-notice"]', ({ textContent }) => textContent)
    expect(notice).toBe(text)
    await options.close()

    const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
    await popup.waitForSelector('[data-part="pack-notice"]')
    expect(await popup.$eval('[data-part="pack-notice"]', ({ textContent }) => textContent)).toBe(text)
    expect(await popup.$eval('[data-part="pack"]', ({ textContent }) => textContent)).toContain('chu-exemple')
    await popup.close()
  })

  /** What the options say once they say it. */
  const noticed = async (what: string, expected: RegExp) => {
    const { session } = stage as Stage
    const options = await session.openExtensionPage('options.html')
    await waitFor(what, async () => {
      const notices = await options.$$eval('[data-part="pack-notice"]', (found) =>
        found.map(({ textContent }) => textContent).join('\n'),
      )
      return expected.test(notices)
    })
    const ownPacks = await options.$$('[data-pack="chu-exemple"]')
    await options.close()
    return ownPacks.length
  }

  // A policy of Firefox does not change while it runs.
  if (kind === 'firefox') return

  it('end at once with their key, and no redirect brings others', async () => {
    const { session } = stage as Stage
    await leavePolicy(session, { ...policy, rulesPackRevokedKeys: [KEY.publicKey] })
    expect(await noticed('the revoked key', /aucune clé publique valable/)).toBe(0)

    const other = await serveHospital((response) => response.end(signed(hospitalPack('2.0.0'), KEY)))
    const { origin, asked } = await serveHospital((response) => {
      response.writeHead(302, { location: `${other.origin}/jak` }).end()
    })
    await leavePolicy(session, { ...policy, rulesPackUrl: `${origin}/jak` })
    expect(await noticed('the redirect', /renvoie vers une autre adresse/)).toBe(0)
    expect(asked).toHaveLength(1)
    expect(other.asked).toEqual([])
  })
})
