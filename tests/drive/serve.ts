// Serves tests/pages and the built EHR pages on 127.0.0.1 at a free port, and says what was asked for. Nothing else is
// promised: no cache, no compression, no access from another machine.

import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDERS = ['../pages/', '../ehr/.built/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
}

export interface PageServer {
  /** "http://127.0.0.1:PORT", without a slash at the end. */
  readonly origin: string
  /** Every path asked for so far, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

type ByName = Readonly<Record<string, string>>

/** What the page of an application asks its server for. */
export interface Api {
  /** Path below which nothing is a file: "/openmrs/ws/". */
  readonly below: string
  /** JSON; undefined for "not found". */
  answer(url: URL): string | undefined
}

interface Found {
  readonly body: Buffer | string
  readonly type: string | undefined
}

interface ServeOptions {
  /** Go with every answer. */
  readonly headers?: ByName
  readonly api?: Api | undefined
}

/** `pages` are made up by a test: path → HTML. They come before the files. */
export async function servePages(
  pages: ByName = {},
  { headers = {}, api }: ServeOptions = {},
): Promise<PageServer> {
  const asked: string[] = []
  const find = async (url: URL): Promise<Found | undefined> => {
    const path = decodeURIComponent(url.pathname)
    asked.push(path)
    const made = pages[path]
    if (made !== undefined) return { body: made, type: TYPES['.html'] }
    if (api === undefined || !path.startsWith(api.below)) return findPage(path)
    const body = api.answer(url)
    return body === undefined ? undefined : { body, type: TYPES['.json'] }
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const found = await find(new URL(request.url ?? '/', 'http://host'))
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/plain',
      // Not "no-store": a page with it never comes back from the browser's cache of left pages.
      'cache-control': 'no-cache',
      ...headers,
    })
    response.end(found?.body ?? 'Not found')
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400).end())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A path without an extension inside an application (/demo/dossier) is one of its routes: its index answers. */
async function findPage(path: string): Promise<Found | undefined> {
  const folder = path.split('/')[1] ?? ''
  const file = extname(path) === '' ? join(folder, 'index.html') : normalize(path)
  if (file.includes('..')) return undefined
  for (const place of FOLDERS) {
    const body = await readFile(join(place, file)).catch(() => undefined)
    if (body !== undefined) return { body, type: TYPES[extname(file)] ?? 'text/plain' }
  }
  return undefined
}
