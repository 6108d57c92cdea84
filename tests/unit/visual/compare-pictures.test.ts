import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { comparePictures, packPicture } from '../../visual/compare-pictures'

const WIDTH = 420
const HEIGHT = 700

interface Ink {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly grey: number
}

/** A white card with ink on it. */
function draw(ink: readonly Ink[] = [], { width = WIDTH, height = HEIGHT } = {}): PNG {
  const picture = new PNG({ width, height })
  picture.data.fill(255)
  for (const { x, y, width: across, height: down, grey } of ink) {
    for (let row = y; row < y + down; row++) {
      const start = (row * width + x) * 4
      for (let at = start; at < start + across * 4; at += 4) picture.data.fill(grey, at, at + 3)
    }
  }
  return picture
}

/** About as much ink as a word of six letters, and as one digit. */
const WORD: Ink = { x: 40, y: 100, width: 30, height: 6, grey: 30 }
const DIGIT: Ink = { x: 40, y: 100, width: 3, height: 8, grey: 30 }

describe('two pictures', () => {
  it('are the same when nothing changed, also after one was kept as a file', () => {
    const kept = PNG.sync.read(packPicture(draw([WORD])))
    expect(comparePictures(kept, draw([WORD]))).toEqual({ isSame: true })
  })

  it('are the same when edges are blended a little otherwise, and when one digit is another', () => {
    const blended = draw([{ ...WORD, grey: 45 }])
    expect(comparePictures(draw([WORD]), blended).isSame).toBe(true)
    expect(comparePictures(draw(), draw([DIGIT])).isSame).toBe(true)
  })

  it('differ when a word is gone, and the difference shows where', () => {
    const compared = comparePictures(draw([WORD]), draw())
    expect(compared).toMatchObject({ isSame: false, why: `180 of its ${WIDTH * HEIGHT} pixels differ` })
    expect(compared.isSame ? undefined : compared.difference?.width).toBe(WIDTH)
  })

  it('differ when a line moved by a pixel', () => {
    const line: Ink = { x: 10, y: 50, width: 400, height: 1, grey: 130 }
    expect(comparePictures(draw([line]), draw([{ ...line, y: 51 }])).isSame).toBe(false)
  })

  it('differ when a button has a slightly lighter colour', () => {
    const button: Ink = { x: 40, y: 100, width: 90, height: 26, grey: 90 }
    expect(comparePictures(draw([button]), draw([{ ...button, grey: 120 }])).isSame).toBe(false)
  })

  it('differ when one is larger', () => {
    const compared = comparePictures(draw(), draw([], { width: WIDTH, height: HEIGHT + 1 }))
    expect(compared).toMatchObject({ isSame: false, why: 'it is 420 × 701 pixels and was 420 × 700' })
  })
})
