import { describe, expect, it } from 'vitest'
import { REMOVED_SHOWN_MS } from '../../../src/pack-delivery/create-pack-delivery'
import { packFor, withOverlay } from '../../../src/pack-delivery/rules-in-force'
import { builtInPack } from '../../../src/rulespack/built-in'
import { hospitalOverlay, hospitalPack, newKey, signed } from './signed-packs'
import { createWorkstation, DAY, HOUR, MINUTE, URL_OF_RULES } from './workstation'

const KEY = newKey()
const NEXT_KEY = newKey()
const POLICY = { sitesAllow: ['ehr.example'], rulesPackUrl: URL_OF_RULES, rulesPackKeys: [KEY.publicKey] }
const OURS = `fr ${builtInPack('fr').version}`
const overlay = (version: string, key = KEY, extra = {}) => signed(hospitalOverlay(version, extra), key)

/** A workstation that has received version 2.0.0. */
async function supplied(policy: object = POLICY) {
  const workstation = createWorkstation({ policy })
  expect(await workstation.offer(overlay('2.0.0'))).toBe('chu-exemple 2.0.0 in-force')
  return workstation
}

describe('the rules of an organisation', () => {
  it('are not asked for without an address', async () => {
    const workstation = createWorkstation({ policy: { sitesAllow: ['ehr.example'] } })
    await workstation.refresh('start')
    expect(workstation.asked).toEqual([])
    expect(workstation.storage.size).toBe(0)
    expect(await workstation.told()).toBe(`${OURS} not-set`)
    expect(await workstation.sentences()).toEqual([])
  })

  it('are never asked for by the user’s own settings', async () => {
    const workstation = createWorkstation({ policy: {} })
    workstation.setUser({ rulesPackUrl: URL_OF_RULES, rulesPackKeys: [KEY.publicKey] })
    await workstation.refresh('start')
    expect(workstation.asked).toEqual([])
    expect(await workstation.told()).toBe(`${OURS} not-set`)
  })

  it('do not wait for the network: the rules that ship apply until they are there', async () => {
    const workstation = createWorkstation({ policy: POLICY })
    expect(await workstation.told()).toBe(`${OURS} not-in-force`)
    expect(await workstation.sentences()).toEqual([expect.stringContaining('! Les règles de votre')])
    workstation.serve(signed(hospitalPack('1.0.0'), KEY))
    expect(await workstation.refresh()).toBe(true)
    expect(await workstation.told()).toBe('chu-exemple 1.0.0 in-force')
    const { pack } = await workstation.inForce()
    expect(pack?.drugs).toHaveLength(5)
  })

  it('are there without a network after a start, with their age', async () => {
    const workstation = await supplied()
    workstation.restart()
    workstation.serve(new Error('offline'))
    workstation.pass(3 * DAY)
    await workstation.refresh('start')
    expect(await workstation.told()).toBe('chu-exemple 2.0.0 in-force unreachable')
    expect(await workstation.sentences('en')).toEqual([
      'Complement of your organisation: chu-exemple 2.0.0, received on 21/11/2026, confirmed on 21/11/2026 (age: 3 d).',
      expect.stringMatching(/^The last update changed nothing\. .* could not be reached/),
    ])
    workstation.pass(4 * DAY)
    expect((await workstation.sentences('en'))[1]).toMatch(/^! .* could not be confirmed for 7 days/)
  })

  it('become newer, and are confirmed when they are the same', async () => {
    const workstation = await supplied()
    expect(await workstation.offer(overlay('2.0.0'))).toBe('chu-exemple 2.0.0 in-force')
    expect((await workstation.sentences('en'))[0]).toContain(
      'received on 21/11/2026, confirmed on 22/11/2026',
    )
    expect(await workstation.offer(overlay('2.0.1'))).toBe('chu-exemple 2.0.1 in-force')
    expect((await workstation.sentences('en'))[0]).toContain('received on 23/11/2026')
    expect(await workstation.offer(overlay('2.0.10'))).toBe('chu-exemple 2.0.10 in-force')
  })

  it.each([
    ['older', overlay('1.9.9'), 'older-version'],
    ['the same version with other words', overlay('2.0.0', KEY, otherWords()), 'same-version'],
    ['cut', overlay('3.0.0').slice(0, -9), 'not-signed-file'],
    ['signed by a stranger', overlay('3.0.0', NEXT_KEY), 'unknown-key'],
    ['wrong inside', signed({ ...hospitalOverlay('3.0.0'), doses: [] }, KEY), 'wrong-rules'],
    [
      'for another jurisdiction',
      signed({ ...hospitalOverlay('3.0.0'), basedOn: 'eu' }, KEY),
      'other-jurisdiction',
    ],
    ['too large', ' '.repeat(2 * 1024 * 1024 + 1), 'too-large'],
    ['not there', new Error('no route'), 'unreachable'],
  ])('stay as they are when what comes is %s, and it is said', async (_, offered, reason) => {
    const workstation = await supplied()
    const before = await workstation.inForce()
    expect(await workstation.offer(offered)).toBe(`chu-exemple 2.0.0 in-force ${reason}`)
    expect((await workstation.inForce()).overlay).toEqual(before.overlay)
    for (const language of ['fr', 'en'] as const) {
      const last = (await workstation.sentences(language)).at(-1)
      expect(last).toMatch(language === 'fr' ? /n'a rien changé\. Motif : / : /changed nothing\. Reason: /)
      expect(last).not.toMatch(/\{[a-z]+\}/)
    }
    expect(await workstation.offer(overlay('3.0.1'))).toBe('chu-exemple 3.0.1 in-force')
  })

  it('never go back, neither after a start nor under another id', async () => {
    const workstation = await supplied()
    workstation.restart()
    const other = signed({ ...hospitalOverlay('1.0.0'), id: 'chu-autre' }, KEY)
    expect(await workstation.offer(other)).toBe('chu-exemple 2.0.0 in-force older-version')
  })

  it('start anew under another address', async () => {
    const workstation = await supplied()
    workstation.setPolicy({ ...POLICY, rulesPackUrl: 'https://intranet.example/other.json' })
    expect(await workstation.told()).toBe(`${OURS} not-in-force`)
    expect(await workstation.offer(overlay('1.0.0'))).toBe('chu-exemple 1.0.0 in-force')
  })

  it('give way at once to those that ship when the address is taken away, and it is said', async () => {
    const workstation = await supplied()
    workstation.setPolicy({ sitesAllow: ['ehr.example'] })
    expect(await workstation.told()).toBe(`${OURS} removed`)
    await workstation.refresh()
    workstation.restart()
    expect(await workstation.told()).toBe(`${OURS} removed`)
    expect(await workstation.sentences('en')).toEqual([expect.stringMatching(/^! Since 21\/11\/2026 /)])
    workstation.pass(REMOVED_SHOWN_MS + DAY)
    await workstation.refresh()
    expect(await workstation.told()).toBe(`${OURS} not-set`)
    expect(workstation.storage.get('rulesPack')).toBe('null')
    expect(workstation.asked).toHaveLength(1)
  })

  it('come back without a network when a policy was only late', async () => {
    const workstation = await supplied()
    workstation.setPolicy({})
    await workstation.refresh()
    workstation.setPolicy(POLICY)
    expect(await workstation.told()).toBe('chu-exemple 2.0.0 in-force')
  })
})

describe('the keys of an organisation', () => {
  const BOTH = { ...POLICY, rulesPackKeys: [KEY.publicKey, NEXT_KEY.publicKey] }

  it('may change: both count for a while, then the new one alone', async () => {
    const workstation = await supplied(BOTH)
    expect(await workstation.offer(overlay('2.0.0', NEXT_KEY))).toBe('chu-exemple 2.0.0 in-force')
    workstation.setPolicy({ ...POLICY, rulesPackKeys: [NEXT_KEY.publicKey] })
    expect(await workstation.told()).toBe('chu-exemple 2.0.0 in-force')
    expect(await workstation.offer(overlay('2.1.0', KEY))).toBe('chu-exemple 2.0.0 in-force unknown-key')
    expect(await workstation.offer(overlay('2.1.0', NEXT_KEY))).toBe('chu-exemple 2.1.0 in-force')
  })

  it('keep the version from going back across a change of key', async () => {
    const workstation = await supplied(BOTH)
    expect(await workstation.offer(overlay('1.0.0', NEXT_KEY))).toBe(
      'chu-exemple 2.0.0 in-force older-version',
    )
  })

  it('take their rules with them at once when they are revoked or taken away, without a network', async () => {
    const workstation = await supplied(BOTH)
    workstation.setPolicy({ ...BOTH, rulesPackRevokedKeys: [KEY.publicKey] })
    expect(await workstation.told()).toBe(`${OURS} not-in-force revoked-key`)
    expect(await workstation.sentences()).toEqual([expect.stringMatching(/^! .*est révoquée/)])
    workstation.setPolicy({ ...BOTH, rulesPackKeys: [NEXT_KEY.publicKey] })
    expect(await workstation.told()).toBe(`${OURS} not-in-force unknown-key`)
    workstation.setPolicy({ ...POLICY, rulesPackRevokedKeys: [KEY.publicKey] })
    expect(await workstation.told()).toBe(`${OURS} not-in-force no-key`)
  })

  it('leave no version behind that nothing could follow, once they are revoked', async () => {
    const workstation = await supplied(BOTH)
    expect(await workstation.offer(overlay('999999.0.0'))).toBe('chu-exemple 999999.0.0 in-force')
    workstation.setPolicy({ ...BOTH, rulesPackRevokedKeys: [KEY.publicKey] })
    expect(await workstation.offer(overlay('2.0.1', NEXT_KEY))).toBe('chu-exemple 2.0.1 in-force')
  })

  it('are none while a list of them cannot be read: a typing error never makes a revoked key valid', async () => {
    const workstation = await supplied()
    workstation.setPolicy({ ...POLICY, rulesPackRevokedKeys: [KEY.publicKey, 'oops'] })
    expect(await workstation.told()).toBe(`${OURS} not-in-force wrong-setting`)
    expect(await workstation.sentences()).toEqual([expect.stringContaining('rulesPackRevokedKeys[1]')])
    await workstation.refresh('start')
    expect(workstation.asked).toHaveLength(1)
  })
})

describe('the address of the organisation', () => {
  it('is asked at the start, after six hours, after half an hour where it failed, and when the policy changes', async () => {
    const workstation = await supplied()
    const count = async (ms: number, occasion: 'start' | 'wake' = 'wake') => {
      workstation.pass(ms)
      await workstation.refresh(occasion)
      return workstation.asked.length
    }
    expect(await count(5 * HOUR)).toBe(1)
    expect(await count(HOUR)).toBe(2)
    expect(await count(2 * MINUTE, 'start')).toBe(3)
    expect(await count(0, 'start')).toBe(3)
    workstation.setPolicy({ ...POLICY, rulesPackKeys: [KEY.publicKey, NEXT_KEY.publicKey] })
    expect(await count(0)).toBe(4)
    workstation.serve(new Error('offline'))
    expect(await count(6 * HOUR)).toBe(5)
    expect(await count(29 * MINUTE)).toBe(5)
    expect(await count(MINUTE)).toBe(6)
    // The clock was wrong and is set back.
    expect(await count(-30 * DAY)).toBe(7)
  })

  it('is asked once by occasions that come together', async () => {
    const workstation = createWorkstation({ policy: POLICY })
    workstation.serve(overlay('1.0.0'))
    await Promise.all([workstation.refresh(), workstation.refresh('start'), workstation.refresh()])
    expect(workstation.asked).toEqual([URL_OF_RULES])
  })

  it('starts anew where what was kept is damaged', async () => {
    const workstation = await supplied()
    workstation.storage.set('rulesPack', '{"url":1}')
    expect(await workstation.told()).toBe(`${OURS} not-in-force`)
    expect(await workstation.offer(overlay('2.0.0'))).toBe('chu-exemple 2.0.0 in-force')
  })
})

describe('the rules for one drug', () => {
  it('are those that ship where the organisation leaves the drug out or calls it not authorised', async () => {
    const raw = hospitalPack('1.0.0')
    const [left] = raw.pack.drugs.splice(0, 1)
    raw.pack.doses = raw.pack.doses.filter(({ drugId }: { drugId: string }) => drugId !== left.drugId)
    for (const question of raw.pack.questions) {
      question.drugIds = question.drugIds?.filter((id: string) => id !== left.drugId)
    }
    for (const line of raw.pack.patientPage) {
      line.drugIds = line.drugIds?.filter((id: string) => id !== left.drugId)
    }
    raw.pack.patientPage = raw.pack.patientPage.filter(
      ({ drugIds }: { drugIds?: string[] }) => drugIds?.length !== 0,
    )
    const workstation = createWorkstation({ policy: POLICY })
    expect(await workstation.offer(signed(raw, KEY))).toBe('chu-exemple 1.0.0 in-force')
    const rules = await workstation.inForce()
    expect(packFor(rules, left.drugId).id).toBe('fr')
    expect(packFor(rules, raw.pack.drugs[0].drugId).id).toBe('chu-exemple')
  })

  it('are those of the jurisdiction that the user chose, never of another', async () => {
    const workstation = await supplied()
    workstation.setUser({ jurisdiction: 'eu' })
    expect(await workstation.told()).toBe(`eu ${builtInPack('eu').version} not-in-force other-jurisdiction`)
  })

  it('come with what an overlay adds, under what the settings say', async () => {
    const workstation = await supplied()
    const rules = await workstation.inForce()
    const none = { contact: '', protocolUrl: '', text: '' }
    expect(withOverlay(none, rules, 'en').contact).toBe('Pharmacy: extension 45 12')
    expect(withOverlay({ ...none, contact: 'poste 1' }, rules, 'en').contact).toBe('poste 1')
    expect(rules.pack).toBeNull()
  })
})

function otherWords() {
  return { extraText: { fr: 'Avis demandé.', en: 'Ask for advice.' } }
}
