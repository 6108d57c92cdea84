// The places of the demonstration in which a drug of ours stands, and whether the card opens by itself there.
// `fatigue-contexts.test.ts` walks them in both browsers; docs/OPENING.md shows them.

import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { highlightedTexts } from '../e2e/page-state'

export interface DemoContext {
  readonly place: string
  readonly path: string
  readonly opens: boolean
  /** Ends when the name is on the page and known to us: underlined, or marked in its field. */
  walk(session: Session): Promise<void>
}

const PRESCRIPTION = '/demo/'
const CHART = '/demo/dossier'

const underlined = (session: Session, name: string) =>
  waitFor(`${name} to be underlined`, async () => {
    for (const frame of session.page.frames()) {
      if ((await highlightedTexts(session, frame)).includes(name)) return true
    }
    return false
  })
const marked = (session: Session, drugId: string) =>
  session.surface.waitFor(`[data-part="marker"][data-drug="${drugId}"]`)

export const DEMO_CONTEXTS: readonly DemoContext[] = [
  {
    place: 'Drug typed into the order form',
    path: PRESCRIPTION,
    opens: true,
    async walk(session) {
      await session.typeInto('#order-drug', 'Xeljanz')
      await marked(session, 'tofacitinib')
    },
  },
  {
    place: 'Drug chosen from the list of the order form',
    path: PRESCRIPTION,
    opens: true,
    async walk(session) {
      await session.typeInto('#order-drug', 'rinv')
      await session.press('ArrowDown')
      await session.press('Enter')
    },
  },
  {
    place: 'Drug typed into the form of the dialog "Nouvelle prescription"',
    path: PRESCRIPTION,
    opens: true,
    async walk(session) {
      await session.click('#open-dialog')
      await session.typeInto('#dialog-drug', 'Jyseleca')
      await marked(session, 'filgotinib')
    },
  },
  {
    place: 'Drugs offered in the list of the order form, none chosen',
    path: PRESCRIPTION,
    opens: false,
    async walk(session) {
      await session.typeInto('#order-drug', 'jys')
      await underlined(session, 'JYSELECA')
    },
  },
  {
    place: 'List of allergies',
    path: PRESCRIPTION,
    opens: false,
    walk: async (session) => void (await underlined(session, 'Olumiant')),
  },
  {
    place: 'Table of treatments',
    path: PRESCRIPTION,
    opens: false,
    walk: async (session) => void (await underlined(session, 'RINVOQ')),
  },
  {
    place: 'Order renewed by the button of the table of treatments',
    path: PRESCRIPTION,
    opens: false,
    async walk(session) {
      await session.click('#medications button')
      await session.page.waitForSelector('#orders li')
    },
  },
  {
    place: 'Results, in the shadow root of a widget',
    path: PRESCRIPTION,
    opens: false,
    walk: async (session) => void (await underlined(session, 'Cibinqo')),
  },
  {
    place: 'Received letter, in a frame',
    path: CHART,
    opens: false,
    walk: async (session) => void (await underlined(session, 'Jyseleca')),
  },
  {
    place: 'Letter being written',
    path: CHART,
    opens: false,
    async walk(session) {
      await session.typeInto('#reply', 'Je propose Cibinqo.')
      await marked(session, 'abrocitinib')
    },
  },
  {
    place: 'Note of the chart, being written',
    path: CHART,
    opens: false,
    async walk(session) {
      await session.typeInto('#note', ' Revu. ')
      await underlined(session, 'tofacitinib')
    },
  },
]
