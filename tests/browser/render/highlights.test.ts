import { afterEach, describe, expect, it } from 'vitest'
import { defendHighlights } from '../../../src/render/highlight-defence'
import { highlightRule } from '../../../src/render/highlight-rule'
import { createHighlights } from '../../../src/render/highlights'

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

describe('highlights', () => {
  it('register nothing before a first mention', () => {
    createHighlights()
    expect(CSS.highlights.size).toBe(0)
  })

  it('mark a range without touching the page', () => {
    const range = rangeOverName()
    const before = document.body.innerHTML
    const highlights = createHighlights()
    highlights.add(range, 'exact')
    expect(CSS.highlights.get(`${highlights.name}-exact`)?.has(range)).toBe(true)
    expect(document.body.innerHTML).toBe(before)
    highlights.remove(range)
    expect(CSS.highlights.get(`${highlights.name}-exact`)?.size).toBe(0)
  })

  it('come back after the page cleared the registry', () => {
    const range = rangeOverName()
    const highlights = createHighlights()
    highlights.add(range, 'exact')
    const defence = defendHighlights(highlights)
    CSS.highlights.clear()
    defence.check()
    expect(CSS.highlights.get(`${highlights.name}-exact`)?.has(range)).toBe(true)
    expect(defence.isDefeated()).toBe(false)
  })

  it('leave nothing in the registry once they are cleared', () => {
    const highlights = createHighlights()
    highlights.add(rangeOverName(), 'probable')
    expect(CSS.highlights.size).toBe(2)
    highlights.clear()
    expect(CSS.highlights.size).toBe(0)
  })

  it('give up, and say so, against a page that clears the registry again and again', () => {
    const highlights = createHighlights()
    highlights.add(rangeOverName(), 'exact')
    const defence = defendHighlights(highlights)
    for (let round = 0; round < 1000 && !defence.isDefeated(); round++) {
      CSS.highlights.clear()
      defence.check()
    }
    expect(defence.isDefeated()).toBe(true)
    defence.check()
    expect(CSS.highlights.size).toBe(0)
  })

  it('have a name that cannot be guessed and can carry nothing into a style rule', () => {
    const names = Array.from({ length: 50 }, () => createHighlights().name)
    expect(new Set(names).size).toBe(50)
    for (const name of names) expect(name).toMatch(/^[a-z]{24}$/)
  })

  it('are painted on screen only', () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(highlightRule('example'))
    const media = [...sheet.cssRules].map((rule) => (rule as CSSMediaRule).media.mediaText)
    expect(media.every((text) => text.startsWith('screen'))).toBe(true)
  })
})
