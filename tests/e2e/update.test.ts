// An update under an open card: the answers given to the old version must not stay readable.

import { describe, expect, it } from 'vitest'
import { answerCard, readyCard } from '../drive/answer-card'
import { waitFor } from '../drive/wait-for'
import { BROWSERS, freshDemo, withSession } from './with-session'

describe.each(BROWSERS)('an update under an open card in %s', (kind) => {
  const stage = withSession(kind)

  const version = () =>
    stage.session.inExtension(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { getManifest(): { version: string } } }
      }
      return chrome.runtime.getManifest().version
    }, null)

  it('leaves no old answer readable', async () => {
    await freshDemo(stage)
    const { session } = stage
    const { surface } = session
    await session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(session)
    await answerCard(session, { ageYears: 77, others: 'no', answers: { smoking: 'yes' } })
    await surface.waitFor('[data-part="indicator"]', { where: ({ text }) => /Restriction/.test(text) })
    const before = await version()

    await session.updateExtension()

    await waitFor('the old answers to go', async () => {
      const parts = [
        ...(await surface.shown('input:checked')),
        ...(await surface.shown('[data-part="conclusion"]')),
      ]
      return parts.length === 0 && (await surface.value('input[name="ageYears"]')) !== '77'
    })
    expect(await version()).not.toBe(before)
    const [screenText = ''] = await session.evaluate(() => [document.body.innerText], null)
    expect(screenText).toContain('PATIENT TEST')
  })

  it('works again on the page opened after it', async () => {
    await freshDemo(stage)
    await stage.session.typeInto('#order-drug', 'Xeljanz')
    await readyCard(stage.session)
  })
})
