// Serves tests/pages on 127.0.0.1 at a free port, and says what was asked for. Nothing else is promised:
// no cache, no compression, no access from another machine.

import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

export interface PageServer {
  /** "http://127.0.0.1:PORT", without a slash at the end. */
  readonly origin: string
  /** Every path asked for so far, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** `pages` are made up by a test: path → HTML. They come before the files. */
export async function servePages(pages: Readonly<Record<string, string>> = {}): Promise<PageServer> {
  const asked: string[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    asked.push(path)
    const made = pages[path]
    const found = made === undefined ? await findPage(path) : { body: made, type: TYPES['.html'] }
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/plain',
      'cache-control': 'no-store',
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
async function findPage(path: string): Promise<{ body: Buffer; type: string | undefined } | undefined> {
  const folder = path.split('/')[1] ?? ''
  const file = extname(path) === '' ? join(folder, 'index.html') : normalize(path)
  if (file.includes('..')) return undefined
  try {
    return { body: await readFile(join(PAGES, file)), type: TYPES[extname(file)] ?? 'text/plain' }
  } catch {
    return undefined
  }
}
