// A page as it comes out of the printer: the glyphs in the order of their drawing, and the colours used. Read from the
// PDF's streams. Positions are left out: Chromium draws a line in pieces where a highlight begins and ends, even one
// that paints nothing, and the paper looks the same.

import { inflateSync } from 'node:zlib'
import type { Session } from '../drive/session'

export interface Printed {
  readonly glyphs: string
  /** Fill and stroke colours, each once, in alphabetical order. */
  readonly colours: readonly string[]
}

export async function printedContent({ page }: Session): Promise<Printed> {
  const bytes = await page.pdf({ tagged: false, outline: false, printBackground: true })
  const drawing = unpackedStreams(Buffer.from(bytes).toString('latin1')).join('\n')
  const glyphs = [...drawing.matchAll(/\[[^\]]*\]\s*TJ|(?:<[0-9a-f]+>|\((?:\\.|[^()\\])*\))\s*Tj/gi)]
  const colours = [...drawing.matchAll(/(?:[\d.]+ ){1,4}(?:rg|RG|g|G|k|K)\b/g)]
  return {
    glyphs: glyphs.map(([text]) => text.replace(/^<(.*)>\s*Tj$/i, '$1')).join(''),
    colours: [...new Set(colours.map(([text]) => text))].sort(),
  }
}

/** Page content only: streams that draw text or shapes. */
function unpackedStreams(pdf: string): string[] {
  const streams = pdf.matchAll(/<<(.*?)>>\s*stream\r?\n(.*?)endstream/gs)
  return [...streams]
    .map(([, header = '', body = '']) => (header.includes('/FlateDecode') ? unpack(body) : body))
    .filter((content) => /\bBT\b.*\bET\b/s.test(content) && !content.includes('begincmap'))
}

function unpack(body: string): string {
  return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
}
