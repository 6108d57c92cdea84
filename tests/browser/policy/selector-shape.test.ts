// Whether a text is a CSS selector is told without a document; here it is held against the browser's own answer.

import { describe, expect, it } from 'vitest'
import { isSelector } from '../../../src/policy/selector-shape'

const RIGHT = [
  '#order',
  'form.prescription',
  '[data-order="new"]',
  'form > .row ~ .drug + td',
  'section:has(> h2)',
  ':is(form, dialog):not(.history)',
  'tr:nth-child(2n + 1)',
  'input[type=text i]',
  'order-form',
  '.a\\:b',
  'a, b',
  'div:where(.x, .y) *',
  '#\\31 23',
]
const WRONG = [
  '',
  ' ',
  'form..x',
  'form {',
  '} body',
  '#',
  '.',
  'a >',
  '> a',
  'a,,b',
  'a:nosuchpseudo',
  ':not(',
  '1form',
  'a { color: red }',
  '/* */',
  'a !important',
  '$x',
]

const browserSays = (text: string) => {
  try {
    document.createDocumentFragment().querySelector(text)
    return true
  } catch {
    return false
  }
}

describe('a selector of a policy', () => {
  it.each(RIGHT)('is right: %s', (text) => {
    expect(browserSays(text)).toBe(true)
    expect(isSelector(text)).toBe(true)
  })

  it.each(WRONG)('is wrong: "%s"', (text) => {
    expect(browserSays(text)).toBe(false)
    expect(isSelector(text)).toBe(false)
  })

  it.each(['[x', '[x="y]'])('is wrong though a browser completes it: %s', (text) => {
    expect(browserSays(text)).toBe(true)
    expect(isSelector(text)).toBe(false)
  })

  it('that finds no element is wrong too', () => {
    expect(isSelector('p::before')).toBe(false)
  })
})
