import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AskedOrder, OpeningAnswer } from '../../../src/model/restraint'
import { card, fillAge, frame, line, orderIn, press, start, textPlace, useFrame } from './surface-frame'

useFrame()

describe('a card that opens by itself', () => {
  const form = () => document.querySelector('form') as HTMLFormElement
  const marker = () => frame.root.querySelector('[data-part="marker"]')?.getAttribute('aria-label')
  const isOpen = () => vi.waitFor(() => expect(card()).not.toBeNull())
  const close = () => frame.surface.command({ kind: 'close-card' })
  /** The page draws the name anew: the next one in its place may be ordered for another patient. */
  const redraw = () => {
    frame.places = [textPlace(line())]
    frame.surface.placesChanged()
  }
  const asked: AskedOrder[][] = []
  const answering =
    (answer: (orders: readonly AskedOrder[]) => OpeningAnswer) => async (orders: readonly AskedOrder[]) => {
      asked.push([...orders])
      return answer(orders)
    }
  const verdict = (given: OpeningAnswer['verdicts'][number], words: OpeningAnswer['words'] = {}) =>
    answering((orders) => ({ verdicts: orders.map(() => given), words }))

  beforeEach(() => {
    asked.length = 0
    frame.order = orderIn(form())
  })

  it('opens again after the background failed to answer once', async () => {
    frame.mayOpen = async () => {
      throw new Error('gone')
    }
    start([textPlace(line())])
    await isOpen()
    close()
    const other = textPlace(line())
    frame.order = orderIn(document.querySelector('main'))
    frame.places = [other]
    frame.surface.placesChanged()
    await isOpen()
  })

  it('stays closed for what is remembered, and the marker says why', async () => {
    frame.mayOpen = verdict('answered', { answered: " (déjà répondu pour ce patient, aujourd'hui)" })
    start([textPlace(line())])
    await vi.waitFor(() =>
      expect(marker()).toBe(
        "OLUMIANT : restriction ANSM – ouvrir la fiche (déjà répondu pour ce patient, aujourd'hui)",
      ),
    )
    expect(card()).toBeNull()
    frame.surface.placesChanged()
    expect(asked).toHaveLength(1)
    frame.surface.command({ kind: 'open-card', drugId: 'baricitinib' })
    await isOpen()
  })

  it('asks for nobody while the page is being left, and asks again once it is back from the cache', async () => {
    frame.mayOpen = verdict('answered', { answered: ' (déjà répondu)' })
    start([textPlace(line())])
    await vi.waitFor(() => expect(marker()).toContain('déjà répondu'))
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    // What was typed into the field of a page that goes is told as its change.
    window.dispatchEvent(new Event('change'))
    redraw()
    expect(asked).toHaveLength(1)
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    window.dispatchEvent(new Event('change'))
    await vi.waitFor(() => expect(asked).toHaveLength(2))
  })

  it('takes the words back when the address changes: the next patient answered nothing', async () => {
    frame.mayOpen = verdict('answered', { answered: ' (déjà répondu)' })
    start([textPlace(line())])
    await vi.waitFor(() => expect(marker()).toContain('déjà répondu'))
    const before = location.href
    frame.mayOpen = verdict('open')
    history.pushState(null, '', '#other-patient')
    frame.surface.placesChanged()
    await isOpen()
    await vi.waitFor(() => expect(marker()).not.toContain('déjà répondu'))
    history.replaceState(null, '', before)
  })

  it('asks again while a card is open elsewhere, and opens when that is closed', async () => {
    frame.mayOpen = verdict('not-now')
    start([textPlace(line())])
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    frame.mayOpen = verdict('open')
    await vi.waitFor(() => {
      frame.surface.placesChanged()
      expect(card()).not.toBeNull()
    })
  })

  it('opens in the same form for the next patient, when the background knows for whom it opened', async () => {
    frame.isPatientKnown = true
    frame.mayOpen = verdict('open')
    start([textPlace(line())])
    await isOpen()
    await vi.waitFor(() => expect(frame.openedInOrders).toHaveLength(1))
    close()
    redraw()
    await isOpen()
    expect(asked.flat().map(({ isOpenedHere }) => isOpenedHere)).toEqual([false, false])
    await vi.waitFor(() => expect(frame.openedInOrders).toHaveLength(2))
    expect(frame.openedInOrders[0]).toEqual(frame.openedInOrders[1])
  })

  it('says that it opened here before, when nobody can tell for whom', async () => {
    frame.mayOpen = answering((orders) => ({
      verdicts: orders.map(({ isOpenedHere }) => (isOpenedHere ? 'opened' : 'open')),
      words: {},
    }))
    start([textPlace(line())])
    await isOpen()
    close()
    redraw()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    expect(asked[1]).toMatchObject([{ drugId: 'baricitinib', isOpenedHere: true }])
    expect(card()).toBeNull()
  })

  it('can be silenced for this patient and on this site, and says so', async () => {
    start([textPlace(line())])
    await isOpen()
    const quiet = () => frame.root.querySelector('[data-part="quiet"]') as HTMLElement
    const button = (value: string) => quiet()?.querySelector<HTMLButtonElement>(`button[value="${value}"]`)
    await vi.waitFor(() => expect(button('quiet-patient')).toBeTruthy())
    expect(button('quiet-site')).toBeTruthy()
    quiet().closest('details')?.setAttribute('open', '')
    press('quiet-patient')
    await vi.waitFor(() =>
      expect(quiet().textContent?.replaceAll('\u00a0', ' ')).toContain(
        "La fiche ne s'ouvre plus d'elle-même pour ce patient.",
      ),
    )
    press('open-patient')
    await vi.waitFor(() => expect(button('quiet-patient')).toBeTruthy())
    expect(card()).not.toBeNull()
  })

  it('offers to be silent for a patient only where one is read', async () => {
    frame.restraints = { ...frame.restraints, hasPatient: false }
    start([textPlace(line())])
    await vi.waitFor(() => expect(frame.root.querySelector('button[value="quiet-site"]')).not.toBeNull())
    expect(frame.root.querySelector('button[value="quiet-patient"]')).toBeNull()
  })

  it('tells its end for the records: how it opened and ended, how much was answered and the reason, no answer', async () => {
    start([textPlace(line())])
    await isOpen()
    await fillAge()
    const reason = frame.root.querySelector<HTMLSelectElement>('select[name="reason"]') as HTMLSelectElement
    reason.value = 'need-more-info'
    close()
    expect(frame.ends).toEqual([
      {
        isByItself: true,
        isByPerson: false,
        dwellMs: expect.any(Number),
        reason: 'need-more-info',
        drugId: 'baricitinib',
        answered: 1,
        isNoteCopied: false,
      },
    ])
  })
})
