import { describe, expect, it } from 'vitest'
import { RAW_EVIDENCE, RAW_QUOTES } from '../../../rules/index'
import { boundsOf } from '../../../src/cli/fact-space'
import type { RulesPack } from '../../../src/model/rules-pack'
import { builtInRules } from '../../../src/rulespack/built-in'
import { type ReadFact, type ReadQuote, regimensIn, unreadNumbers } from './read-numbers'

const FACTS = RAW_EVIDENCE as readonly ReadFact[]
const QUOTES = RAW_QUOTES as readonly ReadQuote[]
const PACKS = [...builtInRules().packs.values()]

type Mutable<T> = { -readonly [key in keyof T]: Mutable<T[key]> }

/** What the test says of a copy of the pack in which one thing was changed. */
function unreadAfter(pack: RulesPack, change: (copy: Mutable<RulesPack>) => void): string[] {
  const copy = structuredClone(pack) as Mutable<RulesPack>
  change(copy)
  expect(copy).not.toEqual(pack)
  return unreadNumbers(copy, FACTS, QUOTES)
}

describe('the numbers of the packs that ship', () => {
  it('covers every pack', () => {
    expect(builtInRules().problems).toEqual([])
    expect(PACKS.length).toBeGreaterThan(0)
  })

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s: each was read in its evidence', (_id, pack) => {
    expect(unreadNumbers(pack, FACTS, QUOTES)).toEqual([])
  })
})

describe('a wrong number is found', () => {
  const outcomes = PACKS.flatMap((pack) =>
    pack.doses.flatMap((row, i) =>
      [row.usual, ...row.branches].flatMap((outcome, j) =>
        outcome.regimens.map((_, k) => ({
          name: `${pack.id} ${row.id}/${outcome.id}[${k}]`,
          pack,
          place: [i, j, k] as const,
        })),
      ),
    ),
  )

  it.each(outcomes)('in $name: amount and frequency', ({ pack, place: [i, j, k] }) => {
    const regimenOf = (copy: Mutable<RulesPack>) => {
      const row = copy.doses[i]
      const regimen = [row?.usual, ...(row?.branches ?? [])][j]?.regimens[k]
      if (!regimen) throw new Error('no such regimen')
      return regimen
    }
    expect(
      unreadAfter(pack, (copy) => {
        regimenOf(copy).amountMg += 1
      }),
    ).not.toEqual([])
    expect(
      unreadAfter(pack, (copy) => {
        const regimen = regimenOf(copy)
        regimen.timesPerDay = 3 - regimen.timesPerDay
      }),
    ).not.toEqual([])
  })

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('in %s: each age and weight', (_id, pack) => {
    for (const fact of ['ageYears', 'weightKg'] as const) {
      const places = [...pack.questions.keys()].filter((i) => {
        const metWhen = pack.questions[i]?.metWhen
        return metWhen && boundsOf([metWhen], fact).length > 0
      })
      for (const i of places) {
        const found = unreadAfter(pack, (copy) => raiseBounds(copy.questions[i]?.metWhen))
        expect(found).not.toEqual([])
      }
    }
    pack.doses.forEach((row, i) => {
      row.branches.forEach(({ when }, j) => {
        if (boundsOf([when], 'ageYears').length + boundsOf([when], 'weightKg').length === 0) return
        expect(unreadAfter(pack, (copy) => raiseBounds(copy.doses[i]?.branches[j]?.when))).not.toEqual([])
      })
      const found = unreadAfter(pack, (copy) => {
        const ageYears = copy.doses[i]?.ageYears
        if (ageYears) ageYears.atLeast += 1
      })
      expect(found).not.toEqual([])
    })
  })

  it.each(PACKS.flatMap((pack) => (['fr', 'en'] as const).map((language) => ({ pack, language }))))(
    'in a dose text: $pack.id $language',
    ({ pack, language }) => {
      const ids = new Set(
        pack.doses
          .flatMap(({ usual, branches }) => [usual, ...branches])
          .flatMap(({ text, shortText }) => [text, shortText])
          .filter((id) => /\d+ mg/.test(pack.texts[language][id]?.text ?? '')),
      )
      expect(ids.size).toBeGreaterThan(0)
      for (const id of ids) {
        const found = unreadAfter(pack, (copy) => {
          const text = copy.texts[language][id]
          if (text) text.text = text.text.replace(/(\d+) mg/, (_, amount) => `${Number(amount) * 10} mg`)
        })
        expect(found, id).not.toEqual([])
      }
    },
  )
})

describe('reading a sentence', () => {
  it.each([
    ['5 mg twice daily; or 11 mg prolonged-release once daily', ['5×2', '11×1']],
    ['15 mg or 30 mg once daily', ['15×1', '30×1']],
    ['start 15 mg once daily; may increase to 30 mg', ['15×1', '30×1']],
    ['10-<20 kg 3 mg, >=30 kg 6 mg twice daily (or 15 mg once daily)', ['3×2', '6×2', '15×1']],
    ['15 mg (only approved dose)', []],
  ])('%s', (sentence, expected) => {
    const found = regimensIn(sentence).map(({ amountMg, timesPerDay }) => `${amountMg}×${timesPerDay}`)
    expect(found).toEqual(expected)
  })
})

/** Every number of a condition, one higher. */
function raiseBounds(condition: unknown): void {
  if (typeof condition !== 'object' || condition === null) return
  for (const [key, value] of Object.entries(condition)) {
    if (typeof value === 'number') Reflect.set(condition, key, value + 1)
    else raiseBounds(value)
  }
}
