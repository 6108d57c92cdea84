// A receiver of OTLP logs over HTTP on this machine, as strict about the shape as a Collector: what it accepts is kept
// by id, once. `answer` says how it behaves.

import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'

const attribute = z.strictObject({
  key: z.string(),
  value: z.union([
    z.strictObject({ stringValue: z.string() }),
    z.strictObject({ intValue: z.string().regex(/^-?\d+$/) }),
    z.strictObject({ boolValue: z.boolean() }),
  ]),
})
const logRecord = z.strictObject({
  timeUnixNano: z
    .string()
    .regex(/^\d{19}$/)
    .optional(),
  severityNumber: z.int().min(1).max(24),
  severityText: z.string(),
  eventName: z.string(),
  attributes: z.array(attribute),
})
const request = z.strictObject({
  resourceLogs: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes: z.array(attribute) }),
      scopeLogs: z.array(
        z.strictObject({ scope: z.strictObject({ name: z.string() }), logRecords: z.array(logRecord) }),
      ),
    }),
  ),
})
type LogRecord = z.infer<typeof logRecord>

export interface OtlpReceiver {
  readonly endpoint: string
  /** By id, in the order in which they came first. */
  readonly received: ReadonlyMap<string, LogRecord>
  /** Of each request, so far. */
  readonly bodies: readonly string[]
  readonly headers: readonly Readonly<Record<string, unknown>>[]
  answer(how: (response: ServerResponse) => void): void
  close(): Promise<void>
}

export const accept = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"partialSuccess":{}}')

/** @param host a name of this machine: to a browser each is another host. */
export async function receiveOtlp(host = '127.0.0.1'): Promise<OtlpReceiver> {
  const received = new Map<string, LogRecord>()
  const bodies: string[] = []
  const headers: Record<string, unknown>[] = []
  let behave: (response: ServerResponse) => void = accept
  const server = createServer((message, response) => {
    let body = ''
    message.setEncoding('utf8')
    message.on('data', (part) => {
      body += part
    })
    message.on('end', () => {
      if (message.method !== 'POST' || message.url !== '/v1/logs') {
        response.writeHead(404).end()
        return
      }
      bodies.push(body)
      headers.push(message.headers)
      const parsed = request.safeParse(JSON.parse(body))
      if (!parsed.success) {
        response.writeHead(400).end(parsed.error.message)
        return
      }
      behave(response)
      if (response.statusCode !== 200) return
      for (const record of parsed.data.resourceLogs.flatMap(({ scopeLogs }) =>
        scopeLogs.flatMap(({ logRecords }) => logRecords),
      )) {
        const id = record.attributes.find(({ key }) => key === 'vigie_jak.interaction.id')?.value
        if (id && 'stringValue' in id && !received.has(id.stringValue)) received.set(id.stringValue, record)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://${host}:${(server.address() as AddressInfo).port}/v1/logs`,
    received,
    bodies,
    headers,
    answer(how) {
      behave = how
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
