/** What of a document cannot be read, to be said aloud (P5). */
export interface Unreadable {
  /** PDFs shown by a plugin, pictures drawn by the page, shadow roots out of reach. */
  readonly areas: number
  /** Reading stopped at a cap: more nodes, or more mentions, than a page for people has. */
  readonly isCapped: boolean
}

/** Smaller canvases are icons and sparklines. */
const MIN_CANVAS_PX = 100

/** Whether an `embed`, `object` or `canvas` is likely to show words; asks for no layout. */
export function isUnreadable(element: Element): boolean {
  if (element.localName === 'canvas') {
    const { width, height } = element as HTMLCanvasElement
    return width > MIN_CANVAS_PX && height > MIN_CANVAS_PX
  }
  const source = element.getAttribute('src') ?? element.getAttribute('data') ?? ''
  return /pdf/i.test(element.getAttribute('type') ?? '') || /\.pdf($|[?#])/i.test(source)
}
