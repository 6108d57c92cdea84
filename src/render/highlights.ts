/**
 * Underlines mentions with the CSS Custom Highlight API: no node of the page changes.
 * The registry is shared with the page, so the name is unguessable and nothing is registered before a mention.
 */
import type { Certainty } from '../model/mention'

export interface Highlights {
  /** Suffixed with the certainty it gives the two names the style rule needs. */
  readonly name: string
  add(range: Range, root: Document | ShadowRoot, certainty: Certainty): void
  remove(range: Range): void
  /** Puts our highlights back if the page cleared the registry; false when they were gone. */
  assert(): boolean
  clear(): void
}

const NAME_LENGTH = 24
/** Above the page's own highlights (search results and the like). */
const PRIORITY = 1000

/** @param needsSheetPerRoot Firefox does not let a document's highlight rule reach into shadow roots. */
export function createHighlights(needsSheetPerRoot: boolean): Highlights {
  const name = randomName()
  const byCertainty = { exact: createHighlight(), probable: createHighlight() }
  let sheet: CSSStyleSheet | null = null

  const register = () => {
    CSS.highlights.set(`${name}-exact`, byCertainty.exact)
    CSS.highlights.set(`${name}-probable`, byCertainty.probable)
  }

  return {
    name,
    add(range, root, certainty) {
      if (!CSS.highlights.has(`${name}-${certainty}`)) register()
      byCertainty[certainty].add(range)
      if (needsSheetPerRoot && root instanceof ShadowRoot) {
        sheet ??= createSheet(name)
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
      }
    },
    remove(range) {
      byCertainty.exact.delete(range)
      byCertainty.probable.delete(range)
    },
    assert() {
      const isThere = CSS.highlights.get(`${name}-exact`) === byCertainty.exact
      if (!isThere) register()
      return isThere
    },
    clear() {
      for (const certainty of ['exact', 'probable'] as const) {
        byCertainty[certainty].clear()
        CSS.highlights.delete(`${name}-${certainty}`)
      }
    },
  }
}

/** The rule that paints both highlights, on screen only: nothing of ours is printed. */
export function highlightRule(name: string): string {
  return `@media screen {
    ::highlight(${name}-exact) { text-decoration: underline 2px solid #c2410c; background-color: #f973161f }
    ::highlight(${name}-probable) { text-decoration: underline 2px dashed #c2410c }
  }
  @media screen and (forced-colors: active) {
    ::highlight(${name}-exact) { text-decoration: underline 3px solid Highlight }
    ::highlight(${name}-probable) { text-decoration: underline 3px dashed Highlight }
  }`
}

function createHighlight(): Highlight {
  const highlight = new Highlight()
  highlight.priority = PRIORITY
  return highlight
}

function createSheet(name: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(highlightRule(name))
  return sheet
}

/** Lower-case letters only: the background accepts nothing else into a style rule. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NAME_LENGTH))
  return Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('')
}
