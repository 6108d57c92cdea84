import { afterEach, describe, expect, it } from 'vitest'
import { defendHighlights } from '../../../src/render/highlight-defence'
import { highlightName } from '../../../src/render/highlight-name'
import { highlightRule, tintRule } from '../../../src/render/highlight-rule'
import { createHighlights } from '../../../src/render/highlights'
import type { SurfacePlace } from '../../../src/render/scan-link'

const paragraph = document.createElement('p')
paragraph.textContent = 'OLUMIANT 4 mg'

afterEach(() => {
  CSS.highlights.clear()
  paragraph.remove()
})

function rangeOverName(): Range {
  document.body.append(paragraph)
  const text = paragraph.firstChild as Text
  const range = new Range()
  range.setStart(text, 0)
  range.setEnd(text, 8)
  return range
}

function placeOf(range: Range, certainty: 'exact' | 'probable' = 'exact'): SurfacePlace {
  const mention = { drugId: 'baricitinib', surfaceForm: 'OLUMIANT', certainty } as const
  return { kind: 'text', mention, range, root: document, container: paragraph }
}

/** Highlights with one range, and their defence. */
function defended() {
  const range = rangeOverName()
  const highlights = createHighlights(highlightName())
  highlights.add(range, 'exact')
  const time = { ms: 0 }
  const defence = defendHighlights(
    highlights,
    () => [placeOf(range)],
    () => time.ms,
  )
  const isMarked = () => CSS.highlights.get(`${highlights.name}-exact`)?.has(range) ?? false
  return { range, highlights, defence, isMarked, time }
}

describe('highlights', () => {
  it('register nothing before a first mention', () => {
    createHighlights(highlightName())
    expect(CSS.highlights.size).toBe(0)
  })

  it('mark a range without touching the page', () => {
    const range = rangeOverName()
    const before = document.body.innerHTML
    const highlights = createHighlights(highlightName())
    highlights.add(range, 'exact')
    expect(CSS.highlights.get(`${highlights.name}-exact`)?.has(range)).toBe(true)
    expect(document.body.innerHTML).toBe(before)
    highlights.remove(range)
    expect(CSS.highlights.get(`${highlights.name}-exact`)?.size).toBe(0)
  })

  it('come back after the page cleared the registry', () => {
    const { defence, isMarked } = defended()
    CSS.highlights.clear()
    defence.check()
    expect(isMarked()).toBe(true)
    expect(defence.isDefeated()).toBe(false)
  })

  it.each<[string, (name: string, ours: Highlight) => void]>([
    ['deletes ours', (name) => CSS.highlights.delete(name)],
    ['sets its own under our name', (name) => CSS.highlights.set(name, new Highlight())],
    ['empties ours', (_, ours) => ours.clear()],
    [
      'marks other text with ours',
      (_, ours) =>
        ours.add(
          new StaticRange({
            startContainer: document.body,
            startOffset: 0,
            endContainer: document.body,
            endOffset: 1,
          }),
        ),
    ],
  ])('come back after a page that reads the registry %s', (_, attack) => {
    const { highlights, range, defence, isMarked } = defended()
    attack(`${highlights.name}-exact`, highlights.byCertainty.exact)
    defence.check()
    expect(isMarked()).toBe(true)
    expect([...highlights.byCertainty.exact]).toEqual([range])
  })

  it('leave nothing in the registry once they are cleared', () => {
    const highlights = createHighlights(highlightName())
    highlights.add(rangeOverName(), 'probable')
    expect(CSS.highlights.size).toBe(2)
    highlights.clear()
    expect(CSS.highlights.size).toBe(0)
  })

  it('give up, and say so, against a page that clears the registry many times a second', () => {
    const { defence, isMarked } = defended()
    let restored = 0
    for (let round = 0; round < 1000 && !defence.isDefeated(); round++) {
      CSS.highlights.clear()
      defence.check()
      if (isMarked()) restored++
      defence.check()
    }
    expect(defence.isDefeated()).toBe(true)
    expect(restored).toBe(50)
    CSS.highlights.clear()
    defence.check()
    expect(CSS.highlights.size).toBe(0)
  })

  it('give up against a page that has cleared the registry whenever we look, however seldom', () => {
    const { defence, time } = defended()
    for (let look = 0; look < 11; look++) {
      expect(defence.isDefeated()).toBe(false)
      time.ms += 60_000
      CSS.highlights.clear()
      defence.check()
    }
    expect(defence.isDefeated()).toBe(true)
  })

  it('do not call it a fight when a page draws its own highlights anew now and then', () => {
    const { defence, isMarked, time } = defended()
    for (let round = 0; round < 1000; round++) {
      time.ms += 1000
      if (round % 2 === 0) CSS.highlights.clear()
      defence.check()
      expect(isMarked()).toBe(true)
    }
    expect(defence.isDefeated()).toBe(false)
  })

  it('have a name that cannot be guessed and can carry nothing into a style rule', () => {
    const names = Array.from({ length: 50 }, () => highlightName())
    expect(new Set(names).size).toBe(50)
    for (const name of names) expect(name).toMatch(/^[a-z]{24}$/)
  })

  it('are painted on screen only', () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(highlightRule('example') + tintRule('example'))
    const media = [...sheet.cssRules].map((rule) => (rule as CSSMediaRule).media.mediaText)
    expect(media.every((text) => text.startsWith('screen'))).toBe(true)
  })
})
