/** What of a document cannot be read, to be said aloud (P5). */
export interface Unreadable {
  /** PDFs shown by a plugin, pictures drawn by the page, shadow roots out of reach. */
  readonly unreadableAreas: number
  /** Reading stopped at a cap: more nodes, or more mentions, than a page for people has. */
  readonly isCapped: boolean
}

const PDF_FILE = /\.pdf($|[?#])/i
/** Smaller canvases are icons and sparklines. */
const MIN_CANVAS_PX = 100

/** Whether an `embed`, `object` or `canvas` is likely to show words; asks for no layout. */
export function isUnreadable(element: Element): boolean {
  if (element.localName === 'canvas') {
    const canvas = element as HTMLCanvasElement
    return canvas.width > MIN_CANVAS_PX && canvas.height > MIN_CANVAS_PX
  }
  const source = element.getAttribute('src') ?? element.getAttribute('data') ?? ''
  if (PDF_FILE.test(source)) return true
  // Chromium shows a PDF by a frame of type PDF inside the one that the page made.
  return !element.localName.endsWith('frame') && /pdf/i.test(element.getAttribute('type') ?? '')
}
