import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RAW_PACKS } from '../../../rules/index'
import { assess } from '../../../src/assess/assess'
import { builtInPack } from '../../../src/rulespack/built-in'
import { loadCustomPack } from '../../../src/rulespack/custom-pack'
import { builtInBase } from '../../../src/rulespack/custom-pack-base'
import { createPackHolder } from '../../../src/rulespack/pack-holder'
import { MUTATIONS, type Spoilable } from './mutations'

const BASE = builtInBase()
const french = RAW_PACKS.find(({ jurisdiction }) => jurisdiction === 'fr')

/** The French pack as a hospital may take it over, with a name of its own. */
function hospitalPack(): Spoilable {
  const { pack, texts } = structuredClone({ pack: french?.pack, texts: french?.texts }) as Spoilable
  return {
    basedOn: 'fr',
    pack: { ...pack, id: 'chu-exemple' },
    texts: { fr: texts.fr, en: texts.en },
  }
}

const overlay = (): Spoilable => ({
  basedOn: 'fr',
  id: 'chu-exemple',
  version: '1.0.0',
  localProtocol: {
    label: { fr: 'Protocole JAK du CHU', en: 'JAK protocol of the hospital' },
    url: 'https://intranet.example/protocoles/jak?version=3',
  },
  contact: { fr: 'Pharmacie : poste 45 12', en: 'Pharmacy: extension 45 12' },
  extraText: { fr: 'Avis du rhumatologue référent demandé.', en: 'Ask the lead rheumatologist.' },
})

/** The place and the expectation of each problem, or the kind of what loaded. */
function told(raw: unknown): string[] | string {
  const loaded = loadCustomPack(raw, BASE)
  if (loaded.ok) return loaded.kind
  return loaded.problems.map(
    ({ document, path, expected, found }) => `${document} ${path}: ${expected} / ${found}`,
  )
}

describe('a pack of an organisation', () => {
  it('loads, and assesses as the pack it was made from', () => {
    const loaded = loadCustomPack(hospitalPack(), BASE)
    if (!loaded.ok || loaded.kind !== 'pack') throw new Error(JSON.stringify(told(hospitalPack())))
    const request = { drugId: 'baricitinib', indicationId: 'rheumatoid-arthritis', language: 'fr' } as const
    const ours = assess(builtInPack('fr'), { ...request, facts: { ageYears: 70 } })
    const theirs = assess(loaded.pack, { ...request, facts: { ageYears: 70 } })
    expect(theirs).toEqual({ ...ours, packId: 'chu-exemple' })
    expect(Object.isFrozen(loaded.pack)).toBe(true)
  })

  it('may have fewer drugs, and documents of its own', () => {
    const raw = hospitalPack()
    const { pack } = raw
    pack.drugs = pack.drugs.filter(({ drugId }: Spoilable) => drugId === 'baricitinib')
    pack.doses = pack.doses.filter(({ drugId }: Spoilable) => drugId === 'baricitinib')
    pack.patientPage = pack.patientPage.filter(
      ({ drugIds }: Spoilable) => !drugIds || drugIds.includes('baricitinib'),
    )
    for (const row of pack.patientPage) if (row.drugIds) row.drugIds = ['baricitinib']
    for (const question of pack.questions) {
      if (question.drugIds) question.drugIds = ['baricitinib']
    }
    raw.sources = [
      {
        id: 'CHU_PROTOCOL',
        title: 'Protocole local',
        authority: 'CHU Exemple',
        date: '2026-10-01',
        kind: 'protocol',
        url: 'https://intranet.example/jak',
      },
    ]
    pack.advice.push({ id: 'local', text: 'advice.local', sourceIds: ['CHU_PROTOCOL'] })
    raw.texts.fr['advice.local'] = { text: 'Voir le protocole local.', kind: 'summary' }
    raw.texts.en['advice.local'] = { text: 'See the local protocol.', kind: 'summary' }
    const loaded = loadCustomPack(raw, BASE)
    expect(told(raw)).toBe('pack')
    if (!loaded.ok || loaded.kind !== 'pack') return
    const { advice } = assess(loaded.pack, { drugId: 'baricitinib', facts: {}, language: 'fr' })
    expect(advice.find(({ id }) => id === 'local')?.citation.authority).toBe('CHU Exemple')
  })

  it.each([
    ['an id in capitals', 'custom pack.id', (raw: Spoilable) => Object.assign(raw.pack, { id: 'FR' })],
    ['the id of a pack that ships', 'pack id', (raw: Spoilable) => Object.assign(raw.pack, { id: 'fr' })],
    [
      'a jurisdiction that does not ship',
      'custom basedOn',
      (raw: Spoilable) => Object.assign(raw, { basedOn: 'xx' }),
    ],
    [
      'another jurisdiction than its base',
      'pack jurisdiction',
      (raw: Spoilable) => Object.assign(raw.pack, { jurisdiction: 'xx' }),
    ],
    [
      'a drug that its base does not assess',
      'pack drugs[0].drugId',
      (raw: Spoilable) => Object.assign(raw.pack.drugs[0], { drugId: 'ruxolitinib' }),
    ],
    [
      'a source that ships under its own words',
      'sources [0].id',
      (raw: Spoilable) =>
        Object.assign(raw, {
          sources: [
            {
              id: 'ANSM_NOTICE',
              title: 'x',
              authority: 'x',
              date: '2026',
              kind: 'x',
              url: 'https://x.example',
            },
          ],
        }),
    ],
    ['a key that is not known', 'custom ', (raw: Spoilable) => Object.assign(raw, { extra: 1 })],
  ])('is refused with %s', (_, place, spoil) => {
    const raw = hospitalPack()
    spoil(raw)
    expect(told(raw)).toContainEqual(expect.stringContaining(place))
  })

  it('never loads and never replaces the pack in force once it is spoilt', () => {
    const good = builtInPack('fr')
    const holder = createPackHolder(good, (raw) => {
      const loaded = loadCustomPack(raw, BASE)
      if (!loaded.ok) return loaded
      if (loaded.kind === 'pack') return loaded
      throw new Error('an overlay is no pack')
    })
    const ofPack = MUTATIONS.filter(({ places }) =>
      places({ ...hospitalPack(), ...SHARED }).some(([document]) => document === 'pack'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...ofPack), fc.nat(), (mutation, n) => {
        const documents = { ...hospitalPack(), ...structuredClone(SHARED) }
        const places = mutation.places(documents).filter(([document]) => document === 'pack')
        const { basedOn, pack, texts } = mutation.spoil(documents, places[n % places.length] ?? [])
        const offered = holder.offer({ basedOn, ...(pack !== undefined && { pack }), texts })
        expect(offered.accepted).toBe(false)
        expect(offered.problems.length).toBeGreaterThan(0)
        expect(offered.problems.map(({ expected }) => expected)).not.toContain('rules that can be read')
        expect(holder.current()).toBe(good)
      }),
      { numRuns: 150 },
    )
  })
})

/** So that the mutations find every document; they are not part of the file that is offered. */
const SHARED = { sources: BASE.sources, quotes: BASE.quotes, evidence: BASE.evidence }

describe('an overlay of an organisation', () => {
  it('loads as it is written', () => {
    const loaded = loadCustomPack(overlay(), BASE)
    expect(loaded).toEqual({ ok: true, kind: 'overlay', overlay: overlay() })
  })

  it('may hold one part only, and not none', () => {
    const { localProtocol: _, extraText: __, ...contact } = overlay()
    expect(told(contact)).toBe('overlay')
    const { contact: ___, ...empty } = contact
    expect(told(empty)).toEqual([expect.stringContaining('localProtocol, contact or extraText')])
  })

  it.each([
    ['a dose', 'extraText.fr', { extraText: { fr: 'Commencer à 2 mg.', en: 'Start low.' } }],
    [
      'any number in its text',
      'extraText.en',
      { extraText: { fr: 'Avis demandé.', en: 'Ask 2 colleagues.' } },
    ],
    ['a threshold', 'contact.fr', { contact: { fr: 'Si ≥ 65 ans : poste 12', en: 'Extension 12' } }],
    ['a quotation', 'extraText.fr', { extraText: { fr: '« Prudence »', en: 'Be careful.' } }],
    [
      'the words of an authority',
      'extraText.fr',
      {
        extraText: {
          fr: "Ne doivent être utilisés qu'en l'absence d'alternative thérapeutique appropriée.",
          en: 'Be careful.',
        },
      },
    ],
    ['a missing language', 'contact.en', { contact: { fr: 'Pharmacie' } }],
    [
      'a script as address',
      'localProtocol.url',
      { localProtocol: { ...overlay().localProtocol, url: 'javascript:x' } },
    ],
    [
      'a password in its address',
      'localProtocol.url',
      { localProtocol: { ...overlay().localProtocol, url: 'https://a:b@x.example' } },
    ],
    ['text that runs the other way', 'contact.fr', { contact: { fr: 'a\u202Eb', en: 'ab' } }],
    ['too long a text', 'extraText.fr', { extraText: { fr: 'a'.repeat(401), en: 'a' } }],
    ['the id of a pack that ships', 'id', { id: 'fr' }],
    ['an id in capitals', 'id', { id: 'CHU' }],
    ['a version that is none', 'version', { version: 'next' }],
    ['a base that does not ship', 'basedOn', { basedOn: 'xx' }],
    ['doses', '', { doses: [] }],
  ])('is refused with %s', (_, place, wrong) => {
    const problems = told({ ...overlay(), ...wrong })
    expect(problems).toContainEqual(expect.stringContaining(`custom ${place}`))
  })

  it.each([[null], [undefined], [42], ['text'], [[]], [{}], [Number.NaN]])(
    'is refused when it is %j',
    (raw) => {
      expect(told(raw).length).toBeGreaterThan(0)
      expect(told(raw)).toBeInstanceOf(Array)
    },
  )

  it('never crashes, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (raw) => {
        expect(told(raw)).toBeInstanceOf(Array)
      }),
    )
  })
})
