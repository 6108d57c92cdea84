// Rules of a hospital under real policy in Chromium, in one session whose policy is edited while it runs: what is taken,
// what is refused and how that is said, a change of keys, a key in wrong hands, and a server that is gone.

import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_BYTES } from '../../src/pack-delivery/fetch-pack'
import { newKey } from '../unit/pack-delivery/signed-packs'
import { createHospitalRules, type HospitalRules } from './hospital-rules'
import { createManagedChromium, type ManagedBrowser } from './managed-browser'
import { measured, type Thing } from './measured'
import { type OptionsPage, openOptions } from './rules-told'
import { type RulesServer, serveRules } from './serve-rules'

describe('rules of a hospital under policy in Chromium', () => {
  let chromium: ManagedBrowser
  let server: RulesServer
  let rules: HospitalRules
  let options: OptionsPage

  beforeAll(async () => {
    chromium = await createManagedChromium()
    server = await serveRules()
    rules = await createHospitalRules()
  })
  afterAll(async () => {
    await chromium?.close()
    await chromium?.remove()
    await server?.stop()
    await rules?.remove()
  })

  /** Any other policy is a reason to ask the server again: a key more that nobody uses is revoked each time. */
  const writePolicy = (keys: readonly string[], revoked: readonly string[] = []) =>
    chromium.write(
      chromium.policies({
        rulesPackUrl: server.url,
        rulesPackKeys: keys.map(rules.key),
        rulesPackRevokedKeys: [...revoked.map(rules.key), newKey().publicKey],
      }),
    )

  it('are taken, and shown with their version and the hash of the file that was signed', async () => {
    const { signed, sha256 } = await rules.sign('1.0.0', 'first')
    server.offer(signed)
    await writePolicy(['first'])
    await measured('chromium', 'rules of the organisation in force', async () => {
      options = await openOptions(await chromium.open())
      await options.waitFor('the rules', {
        notice: /^Règles de votre organisation : chu-exemple 1\.0\.0, .*âge : 0 j/,
        inForce: new RegExp(`chu-exemple 1\\.0\\.0, SHA-256 ${sha256}`),
      })
    })
  })

  const wrong: readonly {
    readonly what: Thing
    readonly offer: () => Promise<string | ((response: ServerResponse) => void)>
    readonly reason: RegExp
  }[] = [
    {
      what: 'rules: changed on their way, refused and said',
      offer: async () => withOneByteChanged((await rules.sign('2.0.0', 'first')).signed),
      reason: /la signature par la clé \S+ est fausse/,
    },
    {
      what: 'rules: cut, refused and said',
      offer: async () => (await rules.sign('2.0.0', 'first')).signed.slice(0, -100),
      reason: /n'est pas tel que « rules sign » l'a écrit/,
    },
    {
      what: 'rules: older, refused and said',
      offer: async () => (await rules.sign('0.9.0', 'first')).signed,
      reason: /la version 0\.9\.0 est plus ancienne que 1\.0\.0/,
    },
    {
      what: 'rules: too large, refused and said',
      offer: async () => 'x'.repeat(MAX_BYTES + 1),
      reason: /dépasse 2 Mo/,
    },
    {
      what: 'rules: signed by a key that nobody named, refused and said',
      offer: async () => (await rules.sign('2.0.0', 'unnamed')).signed,
      reason: /n'est pas dans rulesPackKeys/,
    },
    {
      what: 'rules: too slow, refused and said',
      offer: async () => (response) => void response.writeHead(200).write('{'),
      reason: /n'a pas donné le fichier entier en 20 secondes/,
    },
  ]
  for (const { what, offer, reason } of wrong) {
    it(`${what}, and nothing changes`, async () => {
      const before = await options.told()
      server.offer(await offer())
      await measured('chromium', what, async () => {
        await writePolicy(['first'])
        await options.waitFor(what, { notice: reason })
      })
      expect((await options.told()).inForce).toBe(before.inForce)
      expect(before.inForce).toContain('chu-exemple 1.0.0')
    })
  }

  it('may be signed with the next key once the policy names both', async () => {
    server.offer((await rules.sign('1.1.0', 'second')).signed)
    await measured('chromium', 'rules: signed with the next key, in force', async () => {
      await writePolicy(['first', 'second'])
      await options.waitFor('the rules signed with the next key', { inForce: /chu-exemple 1\.1\.0/ })
    })
  })

  it('end with their key when it is revoked, and their version binds nobody', async () => {
    await measured('chromium', 'rules: key revoked, no longer in force', async () => {
      await writePolicy(['first', 'second'], ['second'])
      await options.waitFor('the revoked key', { notice: /est révoquée/, inForce: /^fr 1/ })
    })
    expect((await options.told()).inForce).not.toContain('chu-exemple')
    server.offer((await rules.sign('1.0.1', 'first')).signed)
    await writePolicy(['first', 'second'], ['second'])
    await options.waitFor('the rules signed with the key that counts', { inForce: /chu-exemple 1\.0\.1/ })
  })

  it('stay with their age when the server is gone and the browser was started again', async () => {
    await server.stop()
    await measured('chromium', 'rules: server gone, browser restarted, still in force', async () => {
      options = await openOptions(await chromium.open())
      await options.waitFor('the last good rules', {
        notice: /chu-exemple 1\.0\.1, .*âge : \d+ j/,
        inForce: /chu-exemple 1\.0\.1/,
      })
    })
    await writePolicy(['first'])
    await options.waitFor('the reason', { notice: /n'a pas pu être joint/, inForce: /chu-exemple 1\.0\.1/ })
  })
})

/** Of the rules inside, so that the file is still one that could have been signed. */
function withOneByteChanged(signed: string): string {
  const file = JSON.parse(signed) as { payload: string }
  const payload = Buffer.from(file.payload, 'base64')
  payload.write('?', payload.length - 2)
  return `${JSON.stringify({ ...file, payload: payload.toString('base64') }, null, 2)}\n`
}
