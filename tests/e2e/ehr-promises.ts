// What is promised on a page of a real EHR, in each browser: the list is underlined, the search too, the order form
// warns once, and the page neither changes nor complains.

import { beforeAll, describe, expect, it } from 'vitest'
import { CARD, markerOf } from '../drive/answer-card'
import { HOST } from '../drive/surface'
import { staysTrue, waitFor } from '../drive/wait-for'
import { chooseDrug, type EhrPage, openChart, searchDrug } from './ehr-page'
import { type EhrVisit, kindsAdded, kindsLost, visitEhr } from './ehr-visit'
import { watchedPage } from './observe-page'
import { highlightedTexts } from './page-state'
import { BROWSERS, freshDemo, type Stage, withSession } from './with-session'

/** Each once per mention, in lower case: the front ends print names in their own way. */
const IN_LIST = ['olumiant', 'xeljanz']
const FOUND = ['tofacitinib', 'xeljanz', 'xeljanz']
/** Three visits on a busy machine: how long they take is not judged here. */
const VISITS_MS = 400_000

export function keepsPromisesOn(ehr: EhrPage): void {
  describe.each(BROWSERS)(`${ehr.name} in %s`, (kind) => {
    const pages = { [ehr.path]: watchedPage(ehr.html) }
    const api = ehr.api ? { api: ehr.api } : {}
    const ours = withSession(kind, pages, api)
    const plain = withSession(kind, pages, { ...api, withExtension: false })

    const openFresh = async () => {
      await freshDemo(ours, ehr.path)
      await openChart(ours.session, ours.server.origin, ehr)
    }
    const underlined = (names: readonly string[]) =>
      waitFor(`${names.join(', ')} to be underlined, and nothing else`, async () => {
        const texts = (await highlightedTexts(ours.session)).map((text) => text.toLowerCase()).sort()
        return texts.join() === [...names].sort().join()
      })
    const staysClosed = () =>
      staysTrue('no card opens by itself', async () => !(await ours.session.surface.isShown(CARD)))

    it('underlines our drugs in the list of medications, no other, and opens no card there', async () => {
      await openFresh()
      await underlined(IN_LIST)
      await ours.session.surface.waitFor(markerOf('baricitinib'))
      await staysClosed()
    })

    it('underlines our drugs among those found, no other, and opens no card for the search', async () => {
      await openFresh()
      await searchDrug(ours.session, ehr)
      await underlined([...IN_LIST, ...FOUND])
      expect(await ours.session.evaluate(() => document.body.innerText, null)).toContain('XELODA')
      await staysClosed()
    })

    it('warns in the order form: a marker, and the card by itself once', async () => {
      await openFresh()
      const { session } = ours
      const { surface } = session
      await searchDrug(session, ehr)
      await chooseDrug(session, ehr)
      const { text } = await surface.waitFor('[data-part="first-line"]')
      expect(text).toMatch(/^(tofacitinib|xeljanz)\s: .*ANSM/i)
      expect(await session.evaluate(() => document.activeElement?.localName, null)).not.toBe(HOST)
      await session.press('Escape')
      await surface.waitGone(CARD)
      await session.typeInto(ehr.doseField, '5')
      await staysClosed()
      const form = await boxOf(ours, ehr.form)
      await surface.waitFor(markerOf('tofacitinib'), {
        where: ({ box: { x, y } }) => x > form.left && x < form.right && y > form.top && y < form.bottom,
      })
    })

    it('leaves the search field free when the drug typed into it is deleted again', async () => {
      await openFresh()
      const { session } = ours
      await ehr.openSearch(session)
      await session.typeInto(ehr.searchField, 'Xeljanz')
      await session.surface.waitFor(CARD)
      await session.press('Control+a')
      await session.press('Backspace')
      await staysTrue(
        'nothing of ours covers the field',
        async () => (await topmostAt(ours, ehr.searchField)) !== HOST,
      )
    })

    describe('beside the same page without the extension', () => {
      const control: EhrVisit[] = []
      const visits: EhrVisit[] = []
      beforeAll(async () => {
        control.push(await visitEhr(plain, ehr), await visitEhr(plain, ehr))
        visits.push(await visitEhr(ours, ehr))
      }, VISITS_MS)

      it('shows the same page after every step of an order', () => {
        const [once, again] = control
        for (const step of Object.keys(once?.doms ?? {})) {
          expect(again?.doms[step], `${step}, twice without the extension`).toBe(once?.doms[step])
          expect(visits[0]?.doms[step], step).toBe(once?.doms[step])
        }
      })

      it('adds no change but our host, and neither adds nor loses an event or a message', () => {
        expect(kindsAdded('mutations', visits, control)).toEqual([`childList html +${HOST} -`])
        expect(kindsLost('mutations', visits, control)).toEqual([])
        for (const what of ['events', 'messages'] as const) {
          expect(kindsAdded(what, visits, control)).toEqual([])
          expect(kindsLost(what, visits, control)).toEqual([])
        }
      })

      it('adds no error to the console', () => {
        expect(visits[0]?.errors).toEqual(control[0]?.errors)
      })
    })
  })
}

function boxOf({ session }: Stage, selector: string) {
  return session.evaluate((wanted: string) => {
    const { left, right, top, bottom } =
      document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect()
    return { left, right, top, bottom }
  }, selector)
}

/** Name of what a click in the middle of the element would meet. */
function topmostAt({ session }: Stage, selector: string) {
  return session.evaluate((wanted: string) => {
    const { x, y, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect()
    return document.elementFromPoint(x + width / 2, y + height / 2)?.localName
  }, selector)
}
