// The toolbar popup and the options, opened as pages of the extension beside the page they speak about.

import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { CARD } from '../drive/answer-card'
import { checkPageAccessibility } from '../drive/check-accessibility'
import { waitFor } from '../drive/wait-for'
import { BROWSERS, freshDemo, type Stage, withSession } from './with-session'

const textOf = (page: Page, selector: string) =>
  page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector)

async function openPopup({ session }: Stage): Promise<Page> {
  const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
  await waitFor('the popup', async () => (await textOf(popup, '[data-part="state"]')) !== '')
  return popup
}

describe.each(BROWSERS)('the popup in %s', (kind) => {
  const stage = withSession(kind)

  it('names what was found on the tab and opens its card', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.surface.waitFor('[data-part="marker"]')
    const popup = await openPopup(stage)
    const found = await popup.evaluate(() =>
      Array.from(
        document.querySelectorAll<HTMLElement>('[data-part="found"]'),
        ({ dataset }) => dataset.drug,
      ),
    )
    expect(found.toSorted()).toEqual(['abrocitinib', 'baricitinib', 'upadacitinib'])
    expect(await textOf(popup, '[data-part="pack"]')).toMatch(/fr \d+\.\d+\.\d+/)
    await popup.click('[data-part="found"][data-drug="upadacitinib"] button')
    // The popup closes itself; while it does, Firefox has no tab that another could be brought before.
    await waitFor('the page in front', () =>
      session.page.bringToFront().then(
        () => true,
        () => false,
      ),
    )
    const { text } = await session.surface.waitFor(`${CARD} h2`)
    expect(text).toMatch(/upadacitinib|rinvoq/i)
    if (!popup.isClosed()) await popup.close()
  })

  it('gives the checklist without a page', async () => {
    await freshDemo(stage)
    const popup = await openPopup(stage)
    await popup.click('[data-part="standalone"] > summary')
    await popup.select('select[name="drugId"]', 'filgotinib')
    await waitFor('the intended use or the form', async () =>
      /Jyseleca|filgotinib/i.test(await textOf(popup, '[data-part="first-line"]')),
    )
    const accept = await popup.$('button[value="accept-intended-use"]')
    await accept?.click()
    await popup.waitForSelector('input[name="ageYears"]')
    await popup.type('input[name="ageYears"]', '70')
    await popup.select('select[name="indicationId"]', 'rheumatoid-arthritis')
    await waitFor('the dose', async () => /100 mg/.test(await textOf(popup, '[data-part="dose"]')))
    expect(await textOf(popup, '[data-part="conclusion"]')).toMatch(/65 ans et plus/)
    await popup.close()
  })

  it('tells of a name that is typed whether it is covered, and why not', async () => {
    await freshDemo(stage)
    const popup = await openPopup(stage)
    const ask = async (name: string) => {
      await popup.$eval('input[name="drugName"]', (field) => (field as HTMLInputElement).select())
      await popup.type('input[name="drugName"]', name)
      expect(await textOf(popup, '[data-part="explanation"]')).toBe('')
      await popup.click('[data-part="explain"] button')
      return waitFor('an answer', () =>
        textOf(popup, '[data-part="explanation"]').then((text) => text.replaceAll('\u00a0', ' ') || null),
      )
    }
    expect(await ask('olumiant 4 mg')).toBe('Concerné par cette restriction : baricitinib.')
    expect(await ask('Jakavi')).toMatch(/^Non concerné par cette restriction : ruxolitinib\. .+/)
    expect(await ask('paracétamol')).toMatch(/ne veut pas dire qu'il n'y a pas de restriction/)
    await popup.close()
  })

  it('switches the site off and on again, at once and visibly', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.surface.waitFor('[data-part="marker"]')
    const popup = await openPopup(stage)
    await popup.click('[data-part="switch-site"]')
    await waitFor('the page to be left alone', async () =>
      session.evaluate(() => document.querySelector('vigie-jak') === null, null),
    )
    await waitFor('the reason', async () =>
      /désactivé pour ce site/.test(await textOf(popup, '[data-part="state"]')),
    )
    await popup.click('[data-part="switch-site"]')
    // A page behind another one paints nothing, so it shows nothing either.
    await session.page.bringToFront()
    await session.surface.waitFor('[data-part="marker"]')
    await popup.close()
  })

  it('says that it does not work where it does not, instead of "nothing found"', async () => {
    const { session } = stage
    // A page of the extension itself: no browser lets a page script in there.
    const popup = await session.openExtensionPage('options.html')
    await popup.evaluate(async () => {
      interface Api {
        tabs: { getCurrent(): Promise<{ id: number }> }
      }
      const { chrome } = globalThis as unknown as { chrome: Api }
      const { id } = await chrome.tabs.getCurrent()
      location.href = `popup.html?tab=${id}`
    })
    await popup.waitForSelector('[data-part="state"]')
    expect(await textOf(popup, '[data-part="state"]')).toMatch(/ne fonctionne pas sur cette page/)
    expect(await popup.$('[data-part="found"]')).toBeNull()
    await popup.close()
  })

  it('follows the options at once: language of card and popup', async () => {
    await freshDemo(stage)
    const { session } = stage
    await session.surface.waitFor('[data-part="marker"]')
    const options = await session.openExtensionPage('options.html')
    await options.waitForSelector('select[name="language"]')
    await options.select('select[name="language"]', 'en')
    await options.click('button[type="submit"]')
    await waitFor('the options in English', async () => /options/.test(await textOf(options, 'h1')))
    const popup = await openPopup(stage)
    expect(await textOf(popup, '[data-part="state"]')).toBe('Vigie JAK reads this page.')
    await popup.close()
    await options.select('select[name="language"]', 'fr')
    await options.click('button[type="submit"]')
    await waitFor('the options in French', async () => /^Options de/.test(await textOf(options, 'h1')))
    await options.close()
  })

  it('has no fault that axe finds, nor have the options and the self-test', async () => {
    await freshDemo(stage)
    await stage.session.surface.waitFor('[data-part="marker"]')
    const popup = await openPopup(stage)
    await popup.waitForSelector('[data-part="found"]')
    await popup.click('[data-part="standalone"] > summary')
    await popup.select('select[name="drugId"]', 'upadacitinib')
    await popup.waitForSelector('[data-part="first-line"]')
    const checked = await checkPageAccessibility(popup)
    expect(checked.violations).toEqual([])
    expect(checked.passes).toBeGreaterThan(10)
    await popup.close()
    for (const [path, ready] of [
      ['options.html', '[data-part="status"]'],
      ['self-test.html', '[data-part="verdict"][data-is-over="true"]'],
    ] as const) {
      const page = await stage.session.openExtensionPage(path)
      await page.waitForSelector(ready)
      expect((await checkPageAccessibility(page, ['#samples'])).violations, path).toEqual([])
      await page.close()
    }
  })
})
