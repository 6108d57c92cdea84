// An HTTP proxy that lets requests to this machine through, refuses all others, and notes every one.

import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordingProxy {
  readonly port: number
  /** "GET http://127.0.0.1:1234/demo/", "CONNECT example.org:443". */
  readonly asked: readonly string[]
  close(): Promise<void>
}

export async function recordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '', 'http://no-host')
    asked.push(`${incoming.method} ${url.href}`)
    if (url.hostname !== '127.0.0.1') {
      outgoing.writeHead(502).end()
      return
    }
    const { method, headers } = incoming
    const forward = request(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    forward.on('error', () => outgoing.destroy())
    incoming.pipe(forward)
  })
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`)
    socket.end('HTTP/1.1 502 Refused\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
