import { describe, expect, it } from 'vitest'
import type { MentionPlace } from '../../../src/detect/place'
import { createChance } from '../../labelled/chance'
import { openPage, watch } from '../detect/watched'
import { createRoots, isRead } from './item-pages'
import { mutateOnce } from './mutate-page'
import { fillAtRandom, type PlantedPlace } from './random-page'

/** Another number makes another run. */
const SEED = 1
const PAGES = 20
const TREES_OF_A_PAGE = 50
const ROUNDS = 60
const CHANGES_OF_A_ROUND = 60

/** Names each node by the order in which it was first asked about. */
function createNames() {
  const names = new Map<Node, number>()
  return (node: Node) => {
    if (!names.has(node)) names.set(node, names.size)
    return names.get(node)
  }
}

function describePlanted(place: PlantedPlace, nameOf: (node: Node) => unknown): string {
  const what = `${place.surfaceForm}=${place.drugId}`
  if (place.kind === 'field') return `${what} in field ${nameOf(place.element)}`
  return `${what} from ${nameOf(place.start)}:0 to ${nameOf(place.end)}:${place.end.length}`
}

function describeFound(place: MentionPlace, nameOf: (node: Node) => unknown): string {
  const { surfaceForm, certainty, drugId } = place.mention
  const what = `${surfaceForm}${certainty === 'exact' ? '=' : '~'}${drugId}`
  if (place.kind === 'field') return `${what} in field ${nameOf(place.element)}`
  const { startContainer, startOffset, endContainer, endOffset } = place.range
  return `${what} from ${nameOf(startContainer)}:${startOffset} to ${nameOf(endContainer)}:${endOffset}`
}

describe('random pages', () => {
  it(`finds every planted name with its exact range, and nothing else, in ${PAGES * TREES_OF_A_PAGE} trees`, async () => {
    const chance = createChance(SEED)
    let count = 0
    for (let i = 0; i < PAGES; i++) {
      const page = await openPage('')
      const { attach, openShadowRoot } = createRoots()
      const planted = Array.from({ length: TREES_OF_A_PAGE }, () =>
        fillAtRandom(page.body.appendChild(page.createElement('main')), { chance, attach }),
      ).flat()
      const watched = watch(page, { openShadowRoot })
      await isRead(watched)
      const nameOf = createNames()
      const expected = planted.map((place) => describePlanted(place, nameOf)).sort()
      const found = watched
        .list()
        .map((place) => describeFound(place, nameOf))
        .sort()
      expect(found, `seed ${SEED}, page ${i}`).toEqual(expected)
      count += planted.length
    }
    expect(count).toBeGreaterThan(3_000)
  })

  it('knows after random changes what a fresh look at the page finds', async () => {
    const chance = createChance(SEED)
    for (let round = 0; round < ROUNDS; round++) {
      const page = await openPage('<main></main>')
      const main = page.querySelector('main') as Element
      const { attach, openShadowRoot } = createRoots()
      // A closed root of a plain element that got children later is out of reach of a fresh look.
      fillAtRandom(main, { chance, attach: (host) => attach(host, 'open') })
      const watched = watch(page, { openShadowRoot })
      for (let i = 0; i < CHANGES_OF_A_ROUND; i++) {
        mutateOnce(main, chance)
        // Sometimes the watch reads between two changes, sometimes many come at once.
        if (chance.once(5)) await new Promise((resolve) => page.defaultView?.requestAnimationFrame(resolve))
      }
      const fresh = watch(page, { openShadowRoot })
      await isRead(fresh)
      const nameOf = createNames()
      const all = ({ list }: typeof fresh) =>
        list()
          .map((place) => describeFound(place, nameOf))
          .sort()
      await expect
        .poll(() => all(watched), { timeout: 10_000, message: `seed ${SEED}, round ${round}` })
        .toEqual(all(fresh))
    }
  })
})
