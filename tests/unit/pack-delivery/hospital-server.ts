/** A server on this machine that answers as a test says, and keeps what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface HospitalServer {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string
  readonly asked: readonly IncomingMessage[]
}

/** Closed with the test that opened it, whatever is still under way. */
export async function serveHospital(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<HospitalServer> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}
