// A page as it comes out of the printer: the streams of its PDF, unpacked. Left out is what changes at every print
// (dates, the table of positions), so that two prints of one page are equal.

import { inflateSync } from 'node:zlib'
import type { Session } from '../drive/session'

const CHANGING = /\/(CreationDate|ModDate)\s*\([^)]*\)/g

export async function printedContent({ page }: Session): Promise<string[]> {
  const bytes = await page.pdf({ tagged: false, outline: false, printBackground: true })
  const pdf = Buffer.from(bytes).toString('latin1')
  const streams: string[] = []
  for (const [, header = '', body = ''] of pdf.matchAll(/<<(.*?)>>\s*stream\r?\n(.*?)endstream/gs)) {
    if (header.includes('/XRef')) continue
    const content = header.includes('/FlateDecode') ? unpack(body) : body
    streams.push(content.replace(CHANGING, ''))
  }
  return streams
}

function unpack(body: string): string {
  return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
}
