import { describe, expect, it } from 'vitest'
import { createOrderReader } from '../../../src/detect/order-context'
import { ORDER_STATES } from './order-states'
import { only, openPage, watch } from './watched'

const readOrderContext = createOrderReader()
const EDITED = '#edited, [data-edited]'
const CHOSEN = '#chosen, [data-chosen]'

/** The order context of the one mention on a page; `#edited` is what the person edited last. */
async function readContext(html: string, selectors: readonly string[] = []) {
  const page = await openPage(html)
  const watched = watch(page)
  await expect.poll(() => watched.isIdle() && watched.list().length === 1).toBe(true)
  const clues = { lastEdited: page.querySelector(EDITED), lastChosen: page.querySelector(CHOSEN) }
  const context = readOrderContext(only(watched.list()), clues, selectors)
  return { ...context, order: context.order?.id ?? null }
}

async function read(html: string) {
  const { isOrder, order, reasons } = await readContext(html)
  return { isOrder, order, reasons }
}

const DOSE_FIELDS = '<label>Posologie <input></label><label>Durée <input></label><button>Prescrire</button>'

describe('an order is being written', () => {
  it.each([
    [
      'in a drug field of a form',
      `<form id="o"><label>Médicament <input id="edited" value="Olumiant 4 mg"></label>${DOSE_FIELDS}</form>`,
      'o',
    ],
    [
      'in a field on its own that is being edited',
      '<input id="edited" name="drug" value="Xeljanz">',
      'edited',
    ],
    [
      'in the heading of an order form',
      `<div role="dialog" id="o"><h3>Rinvoq 15 mg</h3>${DOSE_FIELDS}</div>`,
      'o',
    ],
    [
      'in the pill of an order form in English',
      '<form id="o"><span>Xeljanz</span><label>Dose<input></label><label>Frequency<input></label><button>Sign</button></form>',
      'o',
    ],
    [
      'in a search box inside an order form',
      `<form id="o"><input type="search" id="edited" value="cibinqo">${DOSE_FIELDS}</form>`,
      'o',
    ],
    [
      'in a chosen option',
      '<ul role="listbox"><li id="o" role="option"><span id="chosen">Jyseleca 200 mg</span></li></ul>',
      'o',
    ],
    ['in an editor that is being written', '<div contenteditable id="edited">Rp. Olumiant</div>', 'edited'],
  ])('%s', async (_, html, order) => {
    expect(await read(html)).toMatchObject({ isOrder: true, order })
  })
})

describe('no order', () => {
  it.each([
    [
      'in an allergy field of an order form',
      `<form><label>Allergies <input id="edited" value="Olumiant"></label>${DOSE_FIELDS}</form>`,
      'allergy',
    ],
    [
      'in a section of intolerances',
      `<section><h2>Intolérances</h2><ul><li>Olumiant</li></ul></section>`,
      'allergy',
    ],
    ['in the history', '<h2>Antécédents</h2><p>Rinvoq en 2021</p>', 'history'],
    ['in an article', '<article><h1>Effets des inhibiteurs</h1><p>Xeljanz</p></article>', 'reading-matter'],
    [
      'in the search box of the site',
      '<header><form role="search"><input id="edited" type="search" value="Xeljanz"></form></header>',
      'bare-search-box',
    ],
  ])('%s', async (_, html, reason) => {
    expect(await read(html)).toEqual({ isOrder: false, order: null, reasons: [reason] })
  })

  it.each([
    [
      'in a medication list',
      '<section><h2>Traitement en cours</h2><table><tr><td>Olumiant</td></tr></table></section>',
    ],
    [
      'in an option not yet chosen',
      '<ul role="listbox"><li role="option" aria-selected="true">Jyseleca</li></ul>',
    ],
    ['in a field nobody edits', '<input value="Olumiant">'],
    ['in a login form', '<form><p>Olumiant</p><button>Sign in</button></form>'],
  ])('%s', async (_, html) => {
    expect(await read(html)).toMatchObject({ isOrder: false, order: null })
  })
})

describe('labelled states of pages', () => {
  it('are many, each with a title of its own', () => {
    const all = Object.values(ORDER_STATES).flat()
    expect(all.length).toBeGreaterThanOrEqual(120)
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  })

  for (const [file, states] of Object.entries(ORDER_STATES)) {
    describe(file, () => {
      it.each(states)('$title', async ({ html, selectors, ...expected }) => {
        const { isOrder, order, reasons, signs } = await readContext(html, selectors)
        expect({ isOrder, order, reasons, signs: [...signs].sort() }).toEqual({
          isOrder: expected.order !== null,
          order: expected.order,
          reasons: expected.reasons,
          signs: [...expected.signs].sort(),
        })
      })
    })
  }
})
