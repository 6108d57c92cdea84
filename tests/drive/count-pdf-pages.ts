// How many pages a PDF has, by its page objects: in Firefox's files they stand inside compressed streams.

import { inflateSync } from 'node:zlib'

const A_PAGE = /\/Type\s*\/Page(?![a-zA-Z])/g

/** Throws for bytes in which no page is found: that is no PDF that can be judged. */
export function countPdfPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1')
  const pages = [text, ...streamsOf(text)].reduce((sum, part) => sum + (part.match(A_PAGE)?.length ?? 0), 0)
  if (!text.startsWith('%PDF') || pages === 0) throw new Error('These bytes are no PDF with pages.')
  return pages
}

function streamsOf(text: string): string[] {
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, data = '']) => {
    try {
      return [inflateSync(Buffer.from(data, 'latin1')).toString('latin1')]
    } catch {
      return [] // a picture or a font in another encoding: it holds no page
    }
  })
}
