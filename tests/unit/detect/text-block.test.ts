import { describe, expect, it, vi } from 'vitest'
import { findInPieces, WINDOW } from '../../../src/detect/text-block'
import type { Mention } from '../../../src/model/mention'

const NAME = /Olumiant/g

function read(pieces: readonly string[]) {
  const texts: string[] = []
  const steps = findInPieces(pieces, (text) => {
    texts.push(text)
    return Array.from(
      text.matchAll(NAME),
      ({ 0: surfaceForm, index }): Mention => ({
        drugId: 'baricitinib',
        start: index,
        end: index + surfaceForm.length,
        certainty: 'exact',
        surfaceForm,
      }),
    )
  })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return { starts: step.value.map(({ start }) => start), characters: texts.join('').length }
}

describe('a text block in pieces', () => {
  it('reads a name that goes over the pieces', () => {
    expect(read(['Olu', 'miant 4 mg']).starts).toEqual([0])
  })

  it('reads each piece once where none touches the next', () => {
    const long = 'a text about Olumiant, '.repeat(2_000)
    const { starts, characters } = read([long, 'and ', 'more'])
    expect(starts).toHaveLength(2_000)
    // The windows overlap a little.
    expect(characters).toBeLessThan(1.05 * (long.length + 8))
  })

  it.each(['', '\u00ad', '\u200b', '\ufeff'])(
    'reads a piece alone whose neighbour ends without a space: %j',
    (end) => {
      const alone = vi.fn(() => [])
      Array.from(findInPieces([`Médicament${end}`, 'Olumiant'], alone))
      expect(alone).toHaveBeenCalledWith('Olumiant')
    },
  )

  it('tells each name once where the pieces touch', () => {
    const long = 'Olumiant '.repeat((3 * WINDOW) / 9).trimEnd()
    expect(read([long, 'x', long]).starts).toEqual([
      ...Array.from(long.matchAll(NAME), ({ index }) => index),
      ...Array.from(long.matchAll(NAME), ({ index }) => long.length + 1 + index),
    ])
  })

  it('finds many names in a long text that touches its neighbour without comparing each with all', () => {
    const length = 5_000_000
    const long = 'Olumiant '.repeat(length / 9).trimEnd()
    expect(read([long, 'x']).starts).toHaveLength(Math.floor(length / 9))
  })
})
