/**
 * The rules that paint both highlights, on screen only: nothing of ours is printed. Inserted as rules of the user and
 * with `!important`, they win over what a page writes that looks up the name.
 */
export function highlightRule(name: string): string {
  return `@media screen {
    ::highlight(${name}-exact) { text-decoration: underline 2px solid #c2410c !important }
    ::highlight(${name}-probable) { text-decoration: underline 2px dashed #c2410c !important }
  }
  @media screen and (forced-colors: active) {
    ::highlight(${name}-exact) { text-decoration: underline 3px solid Highlight !important }
    ::highlight(${name}-probable) { text-decoration: underline 3px dashed Highlight !important }
  }`
}

/** The tint behind exact names, a rule of the author: Chromium paints no background that only the user asks for. */
export const tintRule = (name: string) =>
  `@media screen { ::highlight(${name}-exact) { background-color: #f973161f } }`

/**
 * Firefox does not let a document's highlight rule reach into shadow roots: there each root that holds a mention
 * adopts a sheet of ours. This is the one thing we add to a page besides the host (promise P1 names it).
 */
export function createRootPainter(name: string): (root: Document | ShadowRoot) => void {
  // Firefox alone has this getter.
  if (!('openOrClosedShadowRoot' in Element.prototype)) return () => {}
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(highlightRule(name) + tintRule(name))
  return (root) => {
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets.push(sheet)
  }
}
