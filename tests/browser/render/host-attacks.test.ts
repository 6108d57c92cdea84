// What a page can do to the host by styles, attributes and the top layer, and what stays of us.

import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { coverOf } from '../../../src/render/covered'
import { createHost, type SurfaceHost } from '../../../src/render/host'
import css from '../../../src/render/surface.css?inline'
import themeCss from '../../../src/ui/theme.css?inline'

let host: SurfaceHost
let time = 0
const html = document.documentElement

/** A host with a button of ours at 100, 60. */
function showHost(): HTMLButtonElement {
  host = createHost(document, css, () => time)
  const button = document.createElement('button')
  button.className = 'marker'
  button.style.transform = 'translate(100px, 60px)'
  host.root.append(button)
  host.settle()
  return button
}
afterEach(() => host.remove())

function withStyle(text: string): void {
  const style = document.createElement('style')
  style.textContent = text
  document.head.append(style)
  onTestFinished(() => style.remove())
}

function withElement<T extends HTMLElement>(element: T): T {
  document.body.append(element)
  onTestFinished(() => element.remove())
  return element
}

/** Painted at its place, in its colours, and hit by a click there. */
function expectSeen(button: HTMLElement): void {
  const { x, y, width, height } = button.getBoundingClientRect()
  expect({ x, y, width, height }).toEqual({ x: 100, y: 60, width: 16, height: 16 })
  expect(button.checkVisibility({ visibilityProperty: true })).toBe(true)
  // The opacity of `<html>` does not reach the top layer, but `checkVisibility` counts it.
  expect(getComputedStyle(host.element).opacity).toBe('1')
  expect(document.elementFromPoint(108, 68)).toBe(host.element)
  expect(host.root.elementFromPoint(108, 68)).toBe(button)
  expect(getComputedStyle(button).backgroundColor).toBe('rgb(194, 65, 12)')
}

describe('a style sheet of the page', () => {
  it.each([
    'vigie-jak { display: none !important }',
    'html > * { display: none !important }',
    '* { all: unset !important }',
    '* { all: revert !important; visibility: hidden !important; opacity: 0 !important }',
    '[popover] { inset: auto !important; transform: scale(0) !important; clip-path: circle(0) !important }',
    ':popover-open { content-visibility: hidden !important; filter: opacity(0) !important }',
    'vigie-jak { contain: strict !important; translate: -9999px !important; scale: 0 !important; rotate: 90deg !important }',
    'vigie-jak { mask: linear-gradient(transparent, transparent) !important; mix-blend-mode: color !important }',
    'vigie-jak { animation: gone 1ms forwards !important } @keyframes gone { to { opacity: 0; display: none } }',
    'vigie-jak { transition: all 100s !important; pointer-events: auto !important; width: 100% !important }',
    'html { direction: rtl; writing-mode: vertical-rl; font-size: 40px; letter-spacing: 1em }',
    'html { transform: rotate(10deg) scale(0.5) } ',
    'html { filter: blur(9px) } ',
    'html { opacity: 0 } ',
    'html { clip-path: circle(0) } ',
    'html { overflow: clip; contain: paint; perspective: 10px; will-change: transform } ',
    'html { visibility: hidden; pointer-events: none; user-select: none } ',
    'html { zoom: 2 }',
    'body { zoom: 2; transform: scale(2) }',
  ])('does not hide or move our parts: %s', (text) => {
    const button = showHost()
    withStyle(text)
    host.settle()
    expectSeen(button)
  })

  it('does not colour our text by the names of our colours, not even by registering them', () => {
    const button = showHost()
    host.adopt(themeCss)
    host.adopt('.marker { background: var(--warning) }')
    withStyle('*, vigie-jak { --warning: transparent !important; --text: transparent !important }')
    withStyle('@property --warning { syntax: "<number>"; inherits: false; initial-value: 0 }')
    withStyle('@property --text { syntax: "<number>"; inherits: false; initial-value: 0 }')
    host.settle()
    expect(getComputedStyle(button).backgroundColor).toBe('rgb(154, 52, 18)')
    const hint = document.createElement('p')
    host.root.append(hint)
    expect(getComputedStyle(hint).color).toBe('rgb(28, 25, 23)')
  })

  it('cannot read the names of our colours from the host', () => {
    showHost()
    const names = [...host.element.computedStyleMap().keys()].filter((name) => name.startsWith('--'))
    expect(names).toEqual([])
  })

  it('does not make our backdrop darken the page', () => {
    showHost()
    withStyle('*::backdrop, ::backdrop { background: black !important; display: block !important }')
    expect(getComputedStyle(host.element, '::backdrop').display).toBe('none')
  })
})

describe('the page, by script', () => {
  it.each<[string, (element: HTMLElement) => void]>([
    [
      'hides the host by its style attribute',
      (element) => element.style.setProperty('display', 'none', 'important'),
    ],
    ['hides the host by attribute', (element) => element.setAttribute('hidden', '')],
    ['hides the host until it is found', (element) => element.setAttribute('hidden', 'until-found')],
    ['makes the host inert', (element) => element.setAttribute('inert', '')],
    ['hides the host from screen readers', (element) => element.setAttribute('aria-hidden', 'true')],
    ['closes the popover', (element) => element.hidePopover()],
    ['takes the popover away', (element) => element.removeAttribute('popover')],
    ['makes it another kind of popover', (element) => element.setAttribute('popover', 'auto')],
    ['removes the host', (element) => element.remove()],
    ['moves the host', (element) => document.body.prepend(element)],
    [
      'puts the host into another document',
      (element) => document.implementation.createHTMLDocument().body.append(element),
    ],
    ['fills the host', (element) => element.append('text of the page')],
  ])('%s: it is put back', (_, attack) => {
    const button = showHost()
    attack(host.element)
    host.settle()
    expectSeen(button)
    expect(host.element.parentElement).toBe(html)
    expect(host.element.matches(':popover-open')).toBe(true)
    expect(host.element.closest('[inert],[hidden],[aria-hidden]')).toBeNull()
    expect(host.defeats()).toEqual([])
  })

  it.each<[string, string, (element: HTMLElement) => void]>([
    ['removes the host', 'host-removed', (element) => element.remove()],
    ['moves the host', 'host-removed', (element) => document.body.append(element)],
    ['closes the popover', 'host-hidden', (element) => element.hidePopover()],
    ['makes the host inert', 'host-hidden', (element) => element.setAttribute('inert', '')],
  ])('%s again and again: we stop after twenty times in ten seconds, and say %s', (_, defeat, attack) => {
    showHost()
    let restores = 0
    for (let round = 0; round < 1000; round++) {
      attack(host.element)
      const before =
        host.element.outerHTML + host.element.matches(':popover-open') + host.element.parentNode?.nodeName
      host.settle()
      const after =
        host.element.outerHTML + host.element.matches(':popover-open') + host.element.parentNode?.nodeName
      if (before !== after) restores++
    }
    expect(restores).toBe(20)
    expect(host.defeats()).toEqual([defeat])
  })

  it('does it once a second for a day, as a page may that draws itself anew: that is no fight', () => {
    showHost()
    for (let second = 0; second < 86_400; second += 60) {
      time += 1000
      host.element.remove()
      host.settle()
    }
    expect(host.element.isConnected).toBe(true)
    expect(host.defeats()).toEqual([])
  })

  it('makes everything inert: we say so as long as it lasts', () => {
    showHost()
    html.toggleAttribute('inert', true)
    expect(host.defeats()).toEqual(['page-inert'])
    html.toggleAttribute('inert', false)
    expect(host.defeats()).toEqual([])
  })
})

describe('the top layer', () => {
  const big = 'position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0'

  function showCard() {
    showHost()
    const card = document.createElement('div')
    card.style.cssText =
      'position: fixed; left: 20px; top: 20px; width: 300px; height: 300px; pointer-events: auto; background: white'
    card.innerHTML = '<input>'
    host.root.append(card)
    return card
  }
  function cover(kind: string): HTMLElement {
    const over = withElement(document.createElement('div'))
    over.setAttribute('popover', kind)
    over.style.cssText = big
    over.showPopover()
    return over
  }

  it('is above every z-index', () => {
    const card = showCard()
    const over = withElement(document.createElement('div'))
    over.style.cssText = `${big}; z-index: 2147483647`
    expect(coverOf(card, host.element)).toBe('none')
  })

  it('holds a popover of the page that lies over the card: we go above it, and the focus stays', () => {
    const card = showCard()
    card.querySelector('input')?.focus()
    cover('manual')
    expect(coverOf(card, host.element)).toBe('lasting')
    host.raise()
    expect(coverOf(card, host.element)).toBe('none')
    expect(host.root.activeElement).toBe(card.querySelector('input'))
  })

  it('holds a menu that the next click closes: we leave it alone, and know that it covers', () => {
    const card = showCard()
    const menu = cover('auto')
    expect(coverOf(card, host.element)).toBe('passing')
    menu.hidePopover()
    expect(coverOf(card, host.element)).toBe('none')
  })

  it('is fought for a bounded number of times', () => {
    const card = showCard()
    const over = cover('manual')
    let raised = 0
    for (let round = 0; round < 1000; round++) {
      over.hidePopover()
      over.showPopover()
      host.raise()
      if (coverOf(card, host.element) === 'none') raised++
    }
    expect(raised).toBe(20)
    expect(host.defeats()).toEqual(['host-covered'])
  })

  it('holds a modal dialog: the host goes in, and keeps what is typed in the card', () => {
    const card = showCard()
    const input = card.querySelector('input') as HTMLInputElement
    input.value = '70'
    const dialog = withElement(document.createElement('dialog'))
    dialog.style.cssText = big
    dialog.showModal()
    host.settle()
    expect(coverOf(card, host.element)).toBe('none')
    expect(input.value).toBe('70')
    expect(host.defeats()).toEqual([])
  })
})
