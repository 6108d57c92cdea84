import { describe, expect, it } from 'vitest'
import { fetchPack, MAX_BYTES } from '../../../src/pack-delivery/fetch-pack'
import { serveHospital } from './hospital-server'

/** Enough for whatever this machine answers, however busy it is. */
const MAX_SECONDS = 60

async function told(url: string, maxSeconds = MAX_SECONDS): Promise<string> {
  const fetched = await fetchPack(url, { fetch, maxSeconds })
  return fetched.ok ? fetched.text : fetched.refusal.kind
}

describe('the address of a pack', () => {
  it('gives its text as it is, and is told nothing about us', async () => {
    const { origin, asked } = await serveHospital((response) => response.end('\uFEFFé\r\n'))
    expect(await told(`${origin}/jak.signed.json`)).toBe('\uFEFFé\r\n')
    expect(asked).toHaveLength(1)
    const { method, url, headers } = asked[0] ?? expect.fail('not asked')
    expect([method, url]).toEqual(['GET', '/jak.signed.json'])
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('authorization')
    expect(headers).not.toHaveProperty('referer')
  })

  it.each([
    'http://intranet.example/jak',
    'http://127.0.0.1.intranet.example/jak',
    'http://localhost.example/jak',
    'ftp://localhost/jak',
    'file:///etc/jak',
    'data:application/json,{}',
    'https://name:word@intranet.example/jak',
    'intranet.example/jak',
    '',
  ])('is not asked when it is %s', async (url) => {
    let isAsked = false
    const ask: typeof fetch = async () => {
      isAsked = true
      return new Response('')
    }
    expect(await fetchPack(url, { fetch: ask })).toEqual({
      ok: false,
      refusal: { kind: 'address', values: { url } },
    })
    expect(isAsked).toBe(false)
  })

  it.each([301, 302, 303, 307, 308])('is not left by a redirect (%i)', async (status) => {
    const other = await serveHospital((response) => response.end('other'))
    const { origin } = await serveHospital((response) => {
      response.writeHead(status, { location: `${other.origin}/jak` }).end()
    })
    expect(await told(origin)).toBe('redirected')
    expect(other.asked).toEqual([])
  })

  it.each([204, 403, 404, 500, 206])('is refused with the answer %i', async (status) => {
    const { origin } = await serveHospital((response) => response.writeHead(status).end())
    expect(await told(origin)).toBe('status')
  })

  it('is given up as soon as it sends too much, whatever it says of the size', async () => {
    const piece = Buffer.alloc(64 * 1024, 32)
    let sent = 0
    const { origin } = await serveHospital((response) => {
      const send = (): void => {
        while (!response.destroyed && response.write(piece)) sent += piece.length
        response.once('drain', send)
      }
      send()
    })
    expect(await told(origin)).toBe('too-large')
    expect(sent).toBeLessThan(100 * MAX_BYTES)
  })

  it('is given up when it does not answer in time, or never ends', async () => {
    const silent = await serveHospital(() => {})
    expect(await told(silent.origin, 0.2)).toBe('too-slow')
    const endless = await serveHospital((response) => response.write('{'))
    expect(await told(endless.origin, 0.2)).toBe('too-slow')
  })

  it('is refused when it breaks off', async () => {
    const { origin } = await serveHospital((response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('{', () => response.destroy())
    })
    expect(await told(origin)).toBe('unreachable')
  })
})
