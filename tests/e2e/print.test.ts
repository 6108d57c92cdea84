// The pages to print: opened from the card in a tab of ours, blank, and each on one sheet of A4.

import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { builtInPack, JURISDICTIONS } from '../../src/rulespack/built-in'
import { answerCard, openCard } from '../drive/answer-card'
import { checkPageAccessibility } from '../drive/check-accessibility'
import { countPdfPages } from '../drive/count-pdf-pages'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { BROWSERS, freshDemo, withSession } from './with-session'

interface Api {
  readonly chrome: {
    readonly storage: {
      readonly local: { set(values: object): Promise<void> }
      readonly session: { set(values: object): Promise<void>; get(): Promise<object> }
    }
  }
}

/** Firefox does not tell puppeteer the address of a page of the extension; the page itself knows it. */
async function printPage({ page }: Session): Promise<Page | undefined> {
  for (const tab of await page.browser().pages()) {
    const address = await tab.evaluate('document.URL').catch(() => '')
    if (String(address).includes('/print.html')) return tab
  }
  return undefined
}

const waiting = ({ inExtension }: Session) =>
  inExtension(async () => {
    const { chrome } = globalThis as unknown as Api
    return Object.keys(await chrome.storage.session.get()).filter((key) => key.startsWith('print-'))
  }, null)

/** A slow machine makes 76 documents in this time. */
const ALL_MS = 300_000

describe.each(BROWSERS)('the pages to print in %s', (kind) => {
  const stage = withSession(kind)

  it('open from the card in a tab of ours, without an answer, and leave nothing behind', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.surface.waitFor('[data-part="marker"]')
    await openCard(session, 'upadacitinib')
    await answerCard(session, { ageYears: 72, others: 'yes', indicationId: 'atopic-dermatitis' })
    await session.surface.click('[data-part="print"] button')
    const tab = await waitFor('the page to print', () => printPage(session))
    await tab.waitForSelector('.sheet')
    const seen = (await tab.evaluate(() => ({
      url: document.URL,
      text: document.body.innerText,
      controls: document.querySelectorAll('input, select, textarea').length,
    }))) as { url: string; text: string; controls: number }
    expect(seen.url).not.toMatch(/upadacitinib|rinvoq/i)
    expect(seen.text).toContain('Rinvoq (upadacitinib)')
    expect(seen.text).not.toMatch(/72 ans|☑|☒/)
    expect(seen.controls).toBe(0)
    expect((await checkPageAccessibility(tab)).violations).toEqual([])
    expect(await waiting(session)).toEqual([])
    // The browser's own dialog cannot be driven: what it would print is asked at the moment it is called.
    const printed = await tab.evaluate(() => {
      const shown: string[] = []
      window.print = () => {
        shown.push(document.body.dataset.only ?? 'all')
        dispatchEvent(new Event('afterprint'))
      }
      for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) button.click()
      return [...shown, document.body.dataset.only ?? 'all']
    })
    expect(printed).toEqual(['patient', 'checklist', 'all'])
    // Taken once: a reload says that it has to be opened again, and shows no empty page.
    await tab.evaluate(() => location.reload())
    await waitFor('the reason', async () =>
      /depuis la fiche/.test(String(await tab.evaluate('document.body.innerText').catch(() => ''))),
    )
    await tab.close()
  })

  it(
    'fit one A4 page each: every medicine, jurisdiction and language',
    async () => {
      const { session } = stage
      const tab = await session.openExtensionPage('print.html')
      const counted: Record<string, number> = {}
      for (const jurisdiction of JURISDICTIONS) {
        for (const language of ['fr', 'en'] as const) {
          for (const { drugId } of builtInPack(jurisdiction).drugs) {
            await session.inExtension(
              async (words) => {
                const { chrome } = globalThis as unknown as Api
                const { jurisdiction, language } = words
                await chrome.storage.local.set({ userSettings: { jurisdiction, language } })
                await chrome.storage.session.set({ 'print-test': words.drugId })
              },
              { jurisdiction, language, drugId },
            )
            const name = `${jurisdiction} ${language} ${drugId}`
            await tab.evaluate((given) => {
              // A mark by which this document is told from the next.
              document.documentElement.dataset.old = given
              location.hash = 'test'
              location.reload()
            }, name)
            await waitFor(name, async () =>
              tab
                .evaluate(() => !document.documentElement.dataset.old && !!document.querySelector('.sheet'))
                .catch(() => false),
            )
            for (const sheet of ['patient', 'checklist'] as const) {
              await tab.evaluate((only) => {
                document.body.dataset.only = only
              }, sheet)
              const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true })
              counted[`${name} ${sheet}`] = countPdfPages(pdf)
            }
          }
        }
      }
      expect(Object.keys(counted)).toHaveLength(76)
      expect(Object.entries(counted).filter(([, pages]) => pages !== 1)).toEqual([])
      await tab.close()
    },
    ALL_MS,
  )
})
