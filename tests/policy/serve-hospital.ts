// A hospital's servers on this machine: the pages of an EHR, and the packages of the extension with their update manifests.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Files } from '../../src/package/zip-files'
import { servePages } from '../drive/serve'

export interface Hospital {
  /** Where the pages are. */
  readonly origin: string
  /** Where the packages are; ends with a slash. */
  readonly baseUrl: string
  /** From now on these, in place of those before. */
  offer(packages: Files): void
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = { crx: 'application/x-chrome-extension', xml: 'text/xml' }

export async function serveHospital(): Promise<Hospital> {
  const pages = await servePages()
  let offered: Files = new Map()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.slice(1)
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const body = offered.get(path)
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: pages.origin,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    offer(packages) {
      offered = packages
    },
    async close() {
      await pages.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}
