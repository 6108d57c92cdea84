// The server on which a hospital keeps its signed rules: this machine under another name than its record system, as in a
// hospital the two are two. Answers as it is told.

import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RulesServer {
  readonly url: string
  /** From now on this file; or whatever `how` does with an answer. */
  offer(how: string | ((response: ServerResponse) => void)): void
  /** Cuts what is under way; nobody answers any more. */
  stop(): Promise<void>
}

export async function serveRules(): Promise<RulesServer> {
  let answer = (response: ServerResponse): void => void response.writeHead(404).end()
  const server = createServer((_, response) => answer(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/jak.signed.json`,
    offer(how) {
      answer = typeof how === 'string' ? (response) => void response.end(how) : how
    },
    async stop() {
      if (!server.listening) return
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}
