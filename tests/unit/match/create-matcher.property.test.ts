import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drugTerms, findMentions } from './real-terms'

const names = drugTerms.terms.filter(({ kind, text }) => kind === 'name' && /^\p{L}+$/u.test(text))
const editable = drugTerms.terms.filter(({ allowsOneEdit }) => allowsOneEdit)
const known = new Set(drugTerms.terms.map(({ text }) => text.toLowerCase()))
const never = new Set(drugTerms.neverProbable)

const ACCENTED: Readonly<Record<string, string>> = { a: 'à', e: 'é', i: 'î', o: 'ö', u: 'ü', c: 'ç', n: 'ñ' }
const disguises: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter.toUpperCase(),
  (letter) => ACCENTED[letter] ?? letter,
  (letter) => `${letter}\u0301`,
  (letter) => `\u00ad${letter}`,
  (letter) => `\u200b${letter}`,
  (letter) => (/[a-z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter),
]
const disguised = (name: string) =>
  fc
    .array(fc.constantFrom(...disguises), { minLength: name.length, maxLength: name.length })
    .map((chosen) => [...name.toLowerCase()].map((letter, i) => chosen[i]?.(letter) ?? letter).join(''))

const filler = fc.stringMatching(/^[ .,;:()/'’"\u00a0\u2009 0-9a-d]{0,40}$/)
const border = fc.constantFrom(' ', '(', ', ', '\u00a0', "d'", '\n', '/', '"', ' :')

describe('createMatcher', () => {
  it('finds a disguised name at its exact place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names).chain((term) => fc.tuple(fc.constant(term), disguised(term.text))),
        filler,
        border,
        filler,
        ([term, form], before, left, after) => {
          const text = `${before}${left}${form} ${after}`
          const exact = findMentions(text).filter(({ certainty }) => certainty === 'exact')
          const start = before.length + left.length + (/^[\u00ad\u200b]/.test(form) ? 1 : 0)
          expect(exact).toMatchObject([
            { drugId: term.drugId, start, end: before.length + left.length + form.length },
          ])
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('never throws, and its mentions are sorted, apart and true to the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(...drugTerms.terms.map(({ text }) => text)),
      fc.constantFrom('\ud800', '\udc00', '\u00ad', '-\n', 'CIS ', 'ﬁ', 'İ', '́', 'xelj', 'anz', ' '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, surfaceForm } of findMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(surfaceForm)
          last = end
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('finds a name with one edit as probable', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editable),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(...'abeilnorstz'),
        (term, at, how, letter) => {
          const word = edited(term.text.toLowerCase(), at, how, letter)
          fc.pre(!known.has(word) && !never.has(word))
          expect(findMentions(`sous ${word} 5 mg`)).toMatchObject([
            { surfaceForm: word, certainty: 'probable' },
          ])
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('never guesses at two edits or more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editable),
        fc.nat(),
        fc.nat(3),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(...'abeilnorstz'),
        (term, at, how, at2, how2, letter) => {
          const word = edited(edited(term.text.toLowerCase(), at, how, letter), at2, how2, letter)
          fc.pre(editable.every(({ text }) => distance(word, text.toLowerCase()) > 1) && !known.has(word))
          expect(findMentions(word)).toEqual([])
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

function edited(word: string, at: number, how: number, letter: string): string {
  const i = at % word.length
  const [before, after] = [word.slice(0, i), word.slice(i)]
  if (how === 0) return before + letter + after
  if (how === 1) return before + after.slice(1)
  if (how === 2) return before + letter + after.slice(1)
  return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)
}

/** Optimal string alignment, the textbook way: the oracle for the quick check of the product. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      ;(rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + cost,
        isExchanged ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  }
  return at(a.length, b.length)
}
