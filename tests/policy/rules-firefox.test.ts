// Rules of a hospital under real policy in Firefox, which reads its policy when it starts: each step is a start.

import { afterAll, beforeAll, describe, it } from 'vitest'
import { createHospitalRules, type HospitalRules } from './hospital-rules'
import { createManagedFirefox, type ManagedBrowser } from './managed-browser'
import { measured } from './measured'
import { openOptions } from './rules-told'
import { type RulesServer, serveRules } from './serve-rules'

describe('rules of a hospital under policy in Firefox', () => {
  let firefox: ManagedBrowser
  let server: RulesServer
  let rules: HospitalRules

  beforeAll(async () => {
    firefox = await createManagedFirefox()
    server = await serveRules()
    rules = await createHospitalRules()
  })
  afterAll(async () => {
    await firefox?.close()
    await firefox?.remove()
    await server?.stop()
    await rules?.remove()
  })

  const writePolicy = (revoked: readonly string[]) =>
    firefox.write(
      firefox.policies({
        rulesPackUrl: server.url,
        rulesPackKeys: [rules.key('first')],
        rulesPackRevokedKeys: revoked,
      }),
    )
  const open = async () => openOptions(await firefox.open())

  it('are taken, and shown with their version and the hash of the file that was signed', async () => {
    const { signed, sha256 } = await rules.sign('1.0.0', 'first')
    server.offer(signed)
    await writePolicy([])
    await measured('firefox', 'rules of the organisation in force', async () => {
      await (await open()).waitFor('the rules', {
        notice: /^Règles de votre organisation : chu-exemple 1\.0\.0, /,
        inForce: new RegExp(`chu-exemple 1\\.0\\.0, SHA-256 ${sha256}`),
      })
    })
  })

  it('stay with their age when the server is gone', async () => {
    await server.stop()
    await measured('firefox', 'rules: server gone, browser restarted, still in force', async () => {
      await (await open()).waitFor('the last good rules', {
        notice: /chu-exemple 1\.0\.0, .*âge : \d+ j/,
        inForce: /chu-exemple 1\.0\.0/,
      })
    })
  })

  it('end with their key when it is revoked, without any server', async () => {
    await writePolicy([rules.key('first')])
    await measured('firefox', 'rules: key revoked, no longer in force', async () => {
      await (await open()).waitFor('the revoked key', {
        notice: /aucune clé publique valable/,
        inForce: /^fr 1/,
      })
    })
  })
})
