import { describe, expect, it } from 'vitest'
import { GENERATED } from '../../labelled/generated-texts'
import { type ExpectedMention, type LabelledText, writeMarked } from '../../labelled/marked-text'
import { type GroupBy, precisionOf, recallOf, tableOf, tally } from '../../labelled/tally'
import { LANGUAGES, WRITTEN } from '../../labelled/written-texts'
import { findMentions } from './real-terms'

/** Share of the exact mentions that must be found, and of the found that must be right. */
const LEAST = 0.995

const sets: readonly (readonly [name: string, texts: readonly LabelledText[]])[] = [
  ['written by hand', WRITTEN],
  ['generated', GENERATED],
]

const isSame = (a: ExpectedMention, b: ExpectedMention) =>
  a.start === b.start && a.end === b.end && a.drugId === b.drugId

describe('the labelled texts', () => {
  it('are many, of seven languages, at least half without a mention', () => {
    const all = [...WRITTEN, ...GENERATED]
    expect(WRITTEN.length).toBeGreaterThanOrEqual(600)
    expect(new Set(all.map(({ language }) => language)).size).toBe(7)
    expect(all.filter(({ mentions }) => mentions.length === 0).length).toBeGreaterThanOrEqual(all.length / 2)
    for (const language of LANGUAGES) {
      const places = WRITTEN.filter((text) => text.language === language).map(({ place }) => place)
      expect(new Set(places)).toEqual(new Set(WRITTEN.map(({ place }) => place)))
    }
  })

  for (const [name, texts] of sets) {
    const items = texts.map(({ language, place, text, mentions }) => {
      return { language, place, text, expected: mentions, found: findMentions(text), isSame }
    })

    for (const by of ['place', 'language'] satisfies GroupBy[]) {
      it(`${name}: recall and precision by ${by}`, () => {
        const groups = tally(items, by)
        console.info(`\n${tableOf(`${name}, by ${by}`, groups)}\n`)
        for (const [group, counts] of groups) {
          expect(recallOf(counts), `recall of ${group}`).toBeGreaterThanOrEqual(LEAST)
          expect(precisionOf(counts), `precision of ${group}`).toBeGreaterThanOrEqual(LEAST)
        }
      })
    }

    it(`${name}: every text is marked exactly as its label says`, () => {
      const wrong = items
        .map(({ text, expected, found }) => [writeMarked(text, expected), writeMarked(text, found)])
        .filter(([expected, found]) => expected !== found)
      expect(wrong.map(([, found]) => found)).toEqual(wrong.map(([expected]) => expected))
    })

    it(`${name}: nothing is marked in a text about something else`, () => {
      const marked = items.filter(({ expected, found }) => expected.length === 0 && found.length > 0)
      expect(marked.map(({ text, found }) => writeMarked(text, found))).toEqual([])
    })
  }
})
