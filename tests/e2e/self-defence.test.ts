// Pages that work against the inline warning: it survives, or popup and badge say that it does not (promise P5).

import { afterEach, describe, expect, it } from 'vitest'
import { CARD, markerOf } from '../drive/answer-card'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { highlightedTexts } from './page-state'
import { shareOfColour } from './painted'
import { BROWSERS, type Stage, withSession } from './with-session'

const MARKER = markerOf('baricitinib')
type Colour = readonly [number, number, number]
const MARKER_COLOUR: Colour = [194, 65, 12]
/** Of the name, over white. */
const TINT: Colour = [254, 238, 227]
/** The colour of the marker under `grayscale(1)`. */
const MARKER_GREY: Colour = [89, 89, 89]
const page = (head = '') => `<!doctype html><html lang="fr"><head><title>Page hostile</title>${head}</head>
  <body><p style="margin: 60px 40px; font: 20px sans-serif"><span id="name">OLUMIANT</span> 4 mg</p></body>`

/** Everything of the DOM that we use, replaced in the page's own world; each use of it is noted there. */
const POISON = `<script>
  window.spied = []
  const owners = { Element, HTMLElement, Node, Document, DocumentFragment, Range, EventTarget, HighlightRegistry, CSSStyleSheet, Array }
  const names = {
    Element: ['attachShadow', 'matches', 'closest', 'querySelectorAll', 'getAttribute', 'setAttribute', 'append', 'remove', 'getClientRects', 'checkVisibility', 'shadowRoot'],
    HTMLElement: ['showPopover', 'hidePopover', 'style', 'popover'],
    Node: ['appendChild', 'parentNode', 'isConnected', 'contains', 'getRootNode', 'textContent'],
    Document: ['createElement', 'createTreeWalker', 'createRange', 'elementFromPoint', 'querySelectorAll', 'documentElement'],
    DocumentFragment: ['append', 'querySelector'],
    Range: ['setStart', 'setEnd', 'getClientRects'],
    EventTarget: ['addEventListener'],
    HighlightRegistry: ['set', 'get'],
    CSSStyleSheet: ['replaceSync'],
    Array: ['flatMap', 'some', 'every'],
  }
  for (const [owner, list] of Object.entries(names)) {
    for (const name of list) {
      const spy = () => { window.spied.push(owner + '.' + name); throw new Error('taken by the page') }
      Object.defineProperty(owners[owner].prototype, name, { configurable: true, get: spy, set: spy })
    }
  }
  for (const name of ['MutationObserver', 'IntersectionObserver', 'requestAnimationFrame', 'Highlight', 'ResizeObserver']) {
    window[name] = function () { window.spied.push(name); throw new Error('taken by the page') }
  }
</script>`

const PAGES = {
  '/plain': page(),
  '/poisoned': page(POISON),
  '/unset': page('<style>* { all: unset !important }</style>'),
  '/backdrop': page('<style>::backdrop { background: black !important; opacity: 1 !important }</style>'),
  '/fullscreen': page(
    '<script>addEventListener("click", () => document.querySelector("p").requestFullscreen())</script>',
  ),
}

async function open({ session, server }: Stage, path = '/plain'): Promise<void> {
  await session.goto(server.origin + path)
  await session.page.bringToFront()
  await session.surface.waitFor(MARKER)
}

/** Runs in the page's own world, as a script of the page would. */
const attack = (session: Session, script: string) =>
  session.evaluate((text: string) => void new Function(text)(), script)

/** The strongest proof: a real click on the marker opens the card, and both are painted. */
async function expectUsable({ session }: Stage, colour: Colour = MARKER_COLOUR): Promise<void> {
  const { surface } = session
  await waitFor('the marker to be painted', async () => {
    const [marker] = await surface.shown(MARKER)
    return marker !== undefined && (await shareOfColour(session, marker.box, colour)) > 0.3
  })
  await surface.click(MARKER)
  await surface.waitFor(CARD)
  await waitFor('the card at its full size', async () => {
    const [card] = await surface.shown(CARD)
    return card !== undefined && card.box.width > 300
  })
  // Not by Escape: Firefox keeps that key for itself while it is in fullscreen.
  await surface.click('button[name="action"][value="close"]')
  await surface.waitGone(CARD)
}

async function popupProblems({ session }: Stage): Promise<string> {
  const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabId()}`)
  await popup.waitForSelector('[data-part="state"]')
  const text = await popup.evaluate(() =>
    Array.from(document.querySelectorAll('.problem'), (problem) => problem.textContent).join('\n'),
  )
  await popup.close()
  await session.page.bringToFront()
  return text
}

async function badgeOf({ session }: Stage): Promise<string> {
  interface Api {
    action: { getBadgeText(words: { tabId: number }): Promise<string> }
  }
  return session.inExtension(
    (tabId: number) => (globalThis as unknown as { chrome: Api }).chrome.action.getBadgeText({ tabId }),
    await session.tabId(),
  )
}

const HOST = "document.querySelector('vigie-jak')"
const style = (text: string) =>
  `const sheet = document.createElement('style'); sheet.textContent = ${JSON.stringify(text)}; document.head.append(sheet)`
const everyFrame = (script: string) => `(function again() { ${script}; requestAnimationFrame(again) })()`

describe.each(BROWSERS)('a hostile page in %s', (kind) => {
  const stage = withSession(kind, PAGES)
  afterEach(() => stage.session.goto('about:blank'))

  it.each([
    ['removes the host', `${HOST}.remove()`],
    ['moves the host into the body', `document.body.prepend(${HOST})`],
    [
      'empties and refills <html>',
      'const { body } = document; body.remove(); document.documentElement.replaceChildren(document.createElement("head"), body)',
    ],
    ['hides the host by a rule for its name', style('vigie-jak { display: none !important }')],
    [
      'hides every element that is not its own',
      style('html > :not(body):not(head) { display: none !important; opacity: 0 !important }'),
    ],
    [
      'hides every popover',
      style(
        '[popover], :popover-open { inset: auto -9999px !important; scale: 0 !important; clip-path: circle(0) !important; visibility: hidden !important }',
      ),
    ],
    ['hides the host by its style attribute', `${HOST}.setAttribute('style', 'display: none !important')`],
    ['hides the host by attribute', `${HOST}.hidden = true`],
    ['makes the host inert', `${HOST}.inert = true`],
    ['hides the host from screen readers', `${HOST}.ariaHidden = 'true'`],
    ['closes the popover', `${HOST}.hidePopover()`],
    ['takes the popover away', `${HOST}.popover = null`],
    ['makes it a popover that the next click closes', `${HOST}.popover = 'auto'`],
    ['transforms <html>', style('html { transform: translate(3px, 3px) }')],
    ['zooms <html>', style('html { zoom: 1.5 }')],
    ['clips <html>', style('html { clip-path: inset(0 0 50% 0) }')],
    ['makes <html> pale', style('html { opacity: 0.3 }')],
    [
      'lays an overlay on top of everything but the name',
      'const over = document.createElement("div"); over.style.cssText = "position: fixed; inset: 0; top: 120px; z-index: 2147483647; background: white"; document.body.append(over)',
    ],
    [
      'throws itself on the events',
      'for (const type of ["click", "mousedown", "pointerdown"]) window.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault() }, true)',
    ],
  ])('%s: the warning can still be seen and used', async (_, script) => {
    await open(stage)
    await attack(stage.session, script)
    await expectUsable(stage)
  })

  it('unsets every style: the warning can still be seen and used', async () => {
    await open(stage, '/unset')
    await expectUsable(stage)
  })

  it('filters <html>: the warning is no less to be seen than the name, and can be used', async () => {
    await open(stage)
    await attack(stage.session, style('html { filter: grayscale(1) }'))
    // Chromium keeps the filter of `<html>` from the top layer, Firefox does not.
    await expectUsable(stage, kind === 'firefox' ? MARKER_GREY : MARKER_COLOUR)
  })

  it('darkens every backdrop: not by our host', async () => {
    await open(stage, '/backdrop')
    const marked = await shareOfColour(
      stage.session,
      { x: 300, y: 300, width: 100, height: 100 },
      [255, 255, 255],
    )
    expect(marked).toBe(1)
  })

  it('replaces the DOM of its own world: it does not reach ours, and sees nothing of us', async () => {
    await open(stage, '/poisoned')
    await expectUsable(stage)
    const spied = await stage.session.evaluate(
      () => (globalThis as unknown as { spied: string[] }).spied.join(),
      null,
    )
    expect(spied).toBe('')
  })

  it('covers the card with a popover: the card goes above it', async () => {
    await open(stage)
    const { surface } = stage.session
    await surface.click(MARKER)
    const { box } = await surface.waitFor(CARD)
    await attack(
      stage.session,
      'const over = document.createElement("div"); over.popover = "manual"; over.style.cssText = "inset: 0; width: 100%; height: 100%; background: black"; document.body.append(over); over.showPopover()',
    )
    await waitFor('the card on top', async () => (await shareOfColour(stage.session, box, [0, 0, 0])) < 0.5)
  })

  it('goes to fullscreen with the name: the warning goes along', async () => {
    await open(stage, '/fullscreen')
    await stage.session.click('#name')
    await waitFor('fullscreen', () => stage.session.evaluate(() => document.fullscreenElement !== null, null))
    await waitFor('the host in it', () =>
      stage.session.evaluate(() => document.querySelector('p > vigie-jak') !== null, null),
    )
    await expectUsable(stage)
  })

  it.each([
    ['clears the highlights', 'CSS.highlights.clear()'],
    [
      'takes our highlights for its own',
      'for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight())',
    ],
    ['empties our highlights', 'for (const mark of CSS.highlights.values()) mark.clear()'],
  ])('%s: the underline comes back', async (_, script) => {
    await open(stage)
    await attack(stage.session, script)
    await waitFor('the underline', async () => (await highlightedTexts(stage.session)).includes('OLUMIANT'))
  })

  it('writes rules for our highlights: ours win', async () => {
    await open(stage)
    const { session } = stage
    const { x, y, width, height } = await session.evaluate(() => {
      const { x, y, width, height } = (document.getElementById('name') as Element).getBoundingClientRect()
      return { x, y, width, height }
    }, null)
    // The line itself lies at the foot of the name.
    const line = { x, y: y + height / 2, width, height: height / 2 }
    const share = () => shareOfColour(session, line, MARKER_COLOUR)
    const before = await waitFor('the underline', async () => {
      const found = await share()
      return found > 0.03 && found
    })
    await attack(
      session,
      'const rules = [...CSS.highlights.keys()].map((name) => "::highlight(" + name + ") { text-decoration: none !important; background: none !important }"); const sheet = document.createElement("style"); sheet.textContent = rules.join(" "); document.head.append(sheet)',
    )
    expect(await share()).toBeCloseTo(before, 2)
  })

  it('lets our tint be painted too, as long as nobody writes rules for it', async () => {
    await open(stage)
    const { session } = stage
    const name = await session.evaluate(() => {
      const { x, y, width, height } = (document.getElementById('name') as Element).getBoundingClientRect()
      return { x, y, width, height }
    }, null)
    await waitFor('the tint', async () => (await shareOfColour(session, name, TINT)) > 0.2)
  })

  it.each([
    [
      'removes the host whenever it is there',
      'new MutationObserver(() => document.querySelector("vigie-jak")?.remove()).observe(document, { childList: true, subtree: true }); document.querySelector("vigie-jak").remove()',
      /retire sans cesse/,
    ],
    [
      'closes the popover in every frame',
      everyFrame('document.querySelector("vigie-jak").hidePopover()'),
      /masque sans cesse/,
    ],
    ['clears the highlights in every frame', everyFrame('CSS.highlights.clear()'), /efface sans cesse/],
    ['makes the whole page inert', 'document.documentElement.inert = true', /rendue inactive/],
  ])('%s: badge and popup say so', async (_, script, sentence) => {
    await open(stage)
    await attack(stage.session, script)
    await waitFor('the badge', async () => (await badgeOf(stage)) === '!')
    expect(await popupProblems(stage)).toMatch(sentence)
  })

  it('removes us for ever: after the limit the page is left alone', async () => {
    await open(stage)
    const { session } = stage
    await attack(
      session,
      'window.removed = 0; new MutationObserver(() => { const host = document.querySelector("vigie-jak"); if (host) { host.remove(); window.removed++ } }).observe(document, { childList: true, subtree: true, characterData: true }); document.querySelector("vigie-jak").remove()',
    )
    await waitFor('the badge', async () => (await badgeOf(stage)) === '!')
    const { removed, changes } = await session.evaluate(async () => {
      const text = (document.getElementById('name') as Element).nextSibling as Text
      let changes = 0
      for (; changes < 60; changes++) {
        text.data += '.'
        await new Promise(requestAnimationFrame)
      }
      return { removed: (globalThis as unknown as { removed: number }).removed, changes }
    }, null)
    expect(changes).toBe(60)
    expect(removed).toBe(20)
  })
})
