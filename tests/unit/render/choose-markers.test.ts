import { describe, expect, it } from 'vitest'
import { chooseMarkers } from '../../../src/render/choose-markers'
import type { SurfacePlace } from '../../../src/render/scan-link'

const place = (kind: 'text' | 'field', drugId: string) =>
  ({ kind, mention: { drugId, surfaceForm: drugId, certainty: 'exact' } }) as unknown as SurfacePlace
const SPOT = { left: 0, top: 0, right: 10, bottom: 10 }

interface Given {
  readonly markedBefore?: readonly string[]
  readonly inOrder?: readonly SurfacePlace[]
  readonly unseen?: readonly SurfacePlace[]
}

function choose(
  places: readonly SurfacePlace[],
  { markedBefore = [], inOrder = [], unseen = [] }: Given = {},
) {
  const { marked, onScreen } = chooseMarkers({
    places,
    markedBefore: new Set(markedBefore),
    isInOrder: (asked) => inOrder.includes(asked),
    spotOf: (asked) => (unseen.includes(asked) ? null : SPOT),
  })
  return { marked: marked.map((choice) => choice.place), onScreen: [...onScreen] }
}

describe('the markers of a frame', () => {
  const [first, second, field] = [place('text', 'a'), place('text', 'a'), place('field', 'a')]

  it('stand at the first mention of a drug that can be seen, and at every field', () => {
    expect(choose([first, second, field]).marked).toEqual([first, field])
    expect(choose([first, second], { unseen: [first] }).marked).toEqual([second])
  })

  it('stand at every mention in an order', () => {
    expect(choose([first, second], { inOrder: [second] }).marked).toEqual([first, second])
  })

  it('are left to an earlier frame, but never in an order or at a field', () => {
    const other = place('text', 'b')
    const chosen = choose([first, second, field, other], { markedBefore: ['a'], inOrder: [second] })
    expect(chosen.marked).toEqual([second, field, other])
  })

  it('say what is on the screen whether it is marked here or not, and nothing that is not', () => {
    expect(choose([first, place('text', 'b')], { markedBefore: ['a'] }).onScreen).toEqual(['a', 'b'])
    expect(choose([first], { unseen: [first] }).onScreen).toEqual([])
  })
})
