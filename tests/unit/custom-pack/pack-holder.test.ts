import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RAW_PACKS, RAW_SHARED } from '../../../rules/index'
import { builtInPack } from '../../../src/rulespack/built-in'
import { createPackHolder, loadDocuments } from '../../../src/rulespack/pack-holder'
import { MUTATIONS } from './mutations'

const french = RAW_PACKS.find(({ jurisdiction }) => jurisdiction === 'fr')
const DOCUMENTS = {
  pack: french?.pack,
  texts: french?.texts,
  ...RAW_SHARED,
}
const good = builtInPack('fr')

/** Spoils a fresh copy, offers it, and expects that the good pack stays and that every problem names its place. */
function refuses(mutation: (typeof MUTATIONS)[number], pick: (count: number) => number) {
  const documents = structuredClone(DOCUMENTS)
  const places = mutation.places(documents)
  const place = places[pick(places.length)]
  expect(place, `${mutation.name} applies nowhere`).toBeDefined()
  const holder = createPackHolder(good)
  const offered = holder.offer(mutation.spoil(documents, place ?? []))
  expect(offered.accepted, `${mutation.name} at ${place?.join('.').slice(0, 80)}`).toBe(false)
  expect(offered.problems.length).toBeGreaterThan(0)
  for (const { document, expected, found, sentence } of offered.problems) {
    for (const part of [document, expected, found, sentence]) expect(part).toMatch(/\S/)
    expect(sentence.length).toBeLessThan(2_000)
  }
  // A problem, not an exception that was caught: the reading itself never fails.
  expect(offered.problems.map(({ expected }) => expected)).not.toContain('rules that can be read')
  expect(holder.current()).toBe(good)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
}

describe('the pack in force', () => {
  it('is replaced by a good one', () => {
    const holder = createPackHolder(good)
    const next = structuredClone(DOCUMENTS) as { pack: { version: string } }
    next.pack.version = '99.0.0'
    expect(holder.offer(next)).toEqual({ accepted: true, problems: [] })
    expect(holder.current().version).toBe('99.0.0')
    expect(Object.isFrozen(holder.current())).toBe(true)
  })

  it('is a good pack before it is spoilt', () => {
    expect(loadDocuments(structuredClone(DOCUMENTS)).ok).toBe(true)
  })

  it('stays when reading an offer fails by a fault of ours', () => {
    const holder = createPackHolder(good, () => {
      throw new Error('broken')
    })
    expect(holder.offer({})).toMatchObject({ accepted: false, problems: [{ found: '"broken"' }] })
    expect(holder.current()).toBe(good)
  })

  it('is spoilt in many ways', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length)
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(50)
  })

  for (const mutation of MUTATIONS) {
    it(`stays when what is offered ${mutation.name}`, () => {
      refuses(mutation, () => 0)
    })
  }

  it('stays whatever is spoilt, wherever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MUTATIONS), fc.nat(), (mutation, n) => {
        refuses(mutation, (count) => n % count)
      }),
      { numRuns: 400 },
    )
  })
})
