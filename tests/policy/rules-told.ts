// What the options say of the rules of the organisation, to a person who looks.

import type { Page } from 'puppeteer-core'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'

export interface ToldRules {
  /** Every sentence about them. */
  readonly notices: string
  /** The lines of the status view for rules that are in force. */
  readonly inForce: string
}

export interface OptionsPage {
  told(): Promise<ToldRules>
  /** Waits until a sentence or a line in force says so. */
  waitFor(what: string, expected: { notice?: RegExp; inForce?: RegExp }): Promise<ToldRules>
}

/** Left open: it follows every change by itself. */
export async function openOptions(session: Session): Promise<OptionsPage> {
  const page = await session.openExtensionPage('options.html')
  await page.waitForSelector('[data-status="pack"]')
  const told = () => read(page)
  return {
    told,
    waitFor: async (what, { notice = /(?:)/, inForce = /(?:)/ }) => {
      try {
        return await waitFor(what, async () => {
          const now = await told()
          return notice.test(now.notices) && inForce.test(now.inForce) && now
        })
      } catch (cause) {
        throw new Error(`${what}: the options say ${JSON.stringify(await told())}`, { cause })
      }
    },
  }
}

async function read(page: Page): Promise<ToldRules> {
  return page.evaluate(() => {
    const textsOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('\n')
    return {
      notices: textsOf('[data-part="pack-notice"]'),
      inForce: textsOf('[data-status="pack"]:has(strong)'),
    }
  })
}
