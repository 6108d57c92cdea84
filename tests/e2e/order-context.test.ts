// Where a mention is only underlined, and which names are none of ours.

import { describe, expect, it } from 'vitest'
import { CARD } from '../drive/answer-card'
import { staysTrue, waitFor } from '../drive/wait-for'
import { highlightedTexts } from './page-state'
import { BROWSERS, freshDemo, withSession } from './with-session'

describe.each(BROWSERS)('mentions outside an order in %s', (kind) => {
  const stage = withSession(kind)

  const allTexts = () => highlightedTexts(stage.session)

  it('underlines the allergy and the treatments, and never opens the card for them', async () => {
    await freshDemo(stage)
    const { session } = stage
    const wanted = ['Olumiant', 'baricitinib', 'BARICITINIB', 'OLUMIANT', 'UPADACITINIB', 'RINVOQ']
    await waitFor('the lists to be underlined', async () => {
      const texts = await allTexts()
      return wanted.every((name) => texts.includes(name))
    })
    await session.surface.waitFor('[data-part="marker"]')
    await staysTrue('no card opens by itself', async () => !(await session.surface.isShown(CARD)))
  })

  it('leaves the other JAK inhibitors and other drugs alone', async () => {
    await freshDemo(stage)
    await waitFor('the lists to be underlined', async () => (await allTexts()).length > 0)
    expect((await allTexts()).join(' ')).not.toMatch(/ruxolitinib|Jakavi|méthotrexate|amlodipine/i)
  })

  it('reads the open shadow root of a widget', async () => {
    await freshDemo(stage)
    await waitFor('the widget to be underlined', async () => (await allTexts()).includes('Cibinqo'))
  })

  it('keeps the underlines when the page draws its lists again', async () => {
    await freshDemo(stage)
    const { session } = stage
    await waitFor('the lists to be underlined', async () => (await allTexts()).includes('RINVOQ'))
    await session.click('#switch-patient')
    await waitFor('the other patient to be underlined', async () => (await allTexts()).includes('CIBINQO'))
    expect(await allTexts()).not.toContain('RINVOQ')
    await session.click('#switch-patient')
    await waitFor('the first patient to be underlined', async () => (await allTexts()).includes('RINVOQ'))
  })

  it('counts what it found in the badge', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.surface.waitFor('[data-part="marker"]')
    const tabId = await session.tabId()
    await waitFor('a number in the badge', () =>
      session.inExtension(async (id: number) => {
        interface Api {
          action: { getBadgeText(words: { tabId: number }): Promise<string> }
        }
        const { chrome } = globalThis as unknown as { chrome: Api }
        return /^[1-9]/.test(await chrome.action.getBadgeText({ tabId: id }))
      }, tabId),
    )
  })
})
