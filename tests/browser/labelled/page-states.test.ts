import { describe, expect, it } from 'vitest'
import { elementOf, type MentionPlace } from '../../../src/detect/place'
import { PAGE_ITEMS, type PageItem, type PageMention, XHTML_ITEMS } from '../../labelled/page-items'
import { type GroupBy, precisionOf, recallOf, tableOf, tally } from '../../labelled/tally'
import { readPlaces, readXhtmlPlaces } from './item-pages'

/** Share of the exact mentions that must be found, and of the found that must be right. */
const LEAST = 0.995

interface ReadItem extends PageItem {
  readonly places: readonly MentionPlace[]
}

const write = ({ surfaceForm, drugId, certainty }: PageMention) =>
  `${surfaceForm}${certainty === 'exact' ? '=' : '~'}${drugId}`

async function readItems(): Promise<readonly ReadItem[]> {
  const html = await readPlaces(PAGE_ITEMS.map((item) => item.html))
  const xhtml = await readXhtmlPlaces(XHTML_ITEMS.map((item) => item.html))
  const withPlaces = (all: readonly PageItem[], places: typeof html) =>
    all.map((item, i) => ({ ...item, places: places[i] ?? [] }))
  return [...withPlaces(PAGE_ITEMS, html), ...withPlaces(XHTML_ITEMS, xhtml)]
}

describe('the labelled page states', () => {
  it('are many, at least half without a mention', () => {
    const items = [...PAGE_ITEMS, ...XHTML_ITEMS]
    const negatives = items.filter(({ mentions }) => mentions.length === 0)
    expect(items.length).toBeGreaterThanOrEqual(600)
    expect(negatives.length).toBeGreaterThanOrEqual(items.length / 2)
  })

  it('recall and precision by place and by language', async () => {
    const labelled = (await readItems()).map(({ language, place, mentions, places }) => ({
      language,
      place,
      expected: mentions,
      found: places.map(({ mention }): PageMention => mention),
      isSame: (a: PageMention, b: PageMention) => write(a) === write(b),
    }))
    for (const by of ['place', 'language'] satisfies GroupBy[]) {
      const groups = tally(labelled, by)
      console.info(`\n${tableOf(`page states, by ${by}`, groups)}\n`)
      for (const [group, counts] of groups) {
        expect(recallOf(counts), `recall of ${group}`).toBeGreaterThanOrEqual(LEAST)
        expect(precisionOf(counts), `precision of ${group}`).toBeGreaterThanOrEqual(LEAST)
      }
    }
  })

  it('every state is marked exactly as its label says', async () => {
    const wrong = (await readItems()).flatMap(({ html, mentions, places }) => {
      const expected = mentions.map(write).join()
      const found = places.map(({ mention }) => write(mention)).join()
      return expected === found ? [] : [{ html, expected, found }]
    })
    expect(wrong).toEqual([])
  })

  it('a range holds exactly the name, and a hidden name is known to be hidden', async () => {
    for (const { html, isHidden, places } of await readItems()) {
      for (const place of places) {
        // A line break has no text in the page.
        const surfaceForm = place.mention.surfaceForm.replace('\n', '')
        if (place.kind === 'text') expect(place.range.toString(), html).toBe(surfaceForm)
        const isVisible = elementOf(place).checkVisibility({ visibilityProperty: true })
        expect(isVisible, html).toBe(!isHidden)
      }
    }
  })
})
