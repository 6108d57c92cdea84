import { describe, expect, it } from 'vitest'
import { foldPageText } from '../../../src/patient/fold-page-text'
import { readSurroundings } from '../../../src/patient/read-surroundings'
import { splitSentences } from '../../../src/patient/split-sentences'
import * as cues from '../../../src/patient/words.cues'
import { DETAIL, FRAME, TREATMENT } from '../../../src/patient/words.plain'

function surroundingsOf(text: string, name: string, part: 'body' | 'problems' = 'body') {
  const [sentence] = splitSentences(text, foldPageText(text), part)
  if (!sentence) throw new Error(`no sentence in "${text}"`)
  const start = sentence.folded.indexOf(name)
  return { around: readSurroundings(sentence), span: { start, end: start + name.length } }
}
const isPlain = (text: string, name: string, part?: 'body' | 'problems') => {
  const { around, span } = surroundingsOf(text, name, part)
  return around.isPlain(span)
}
const isPlainDenial = (text: string, denial: string) => {
  const { around, span } = surroundingsOf(text, denial)
  return around.isPlainDenial(span)
}

describe('the words around a fact', () => {
  it.each([
    ['Traitée pour un cancer du sein gauche en 2014.', 'cancer'],
    ['Follicular lymphoma, on rituximab', 'lymphoma'],
    ['Chauffeur routier de 53 ans, fumeur', 'fumeur'],
  ])('are plain: %s', (text, name) => {
    expect(isPlain(text, name)).toBe(true)
  })

  it.each([
    ['Le cancer a été évacué du débat.', 'cancer'],
    ['Colocataire fumeur', 'fumeur'],
    ['Smoker in household', 'smoker'],
    ['Critères retenus : cancer, phlébite', 'cancer'],
    ['Diabète 0', 'diabete'],
    ['Fumeur : N', 'fumeur'],
  ])('are not all known: %s', (text, name) => {
    expect(isPlain(text, name)).toBe(false)
  })

  it('count for an item of a list, with its label, and not for the items beside it', () => {
    expect(isPlain('Xyz, cancer du sein 2014, uvw', 'cancer', 'problems')).toBe(true)
    expect(isPlain('Cancer du sein xyz, uvw', 'cancer', 'problems')).toBe(false)
    expect(isPlain('Xyz : tabac, cancer du sein', 'cancer', 'problems')).toBe(false)
  })

  it('count in every cell of a row', () => {
    expect(isPlain('Cancer du sein | 2014 | actif', 'cancer')).toBe(true)
    expect(isPlain('Cancer du sein | 2014 | uvw', 'cancer')).toBe(false)
  })

  it('narrow a denial where they name a place or a time', () => {
    expect(isPlainDenial('Pas de cancer connu.', 'pas de cancer')).toBe(true)
    expect(isPlainDenial('Pas de cancer du sein.', 'pas de cancer')).toBe(false)
    expect(isPlainDenial('No smoking in the home.', 'no smoking')).toBe(false)
  })
})

describe('the list of known words', () => {
  const words = Object.entries(cues)
    .filter(([table]) => /DENIED|UNSURE|KIN$|OTHER_|ALLERGY/.test(table))
    .flatMap(([, table]) => table)
    .flatMap((phrases) => phrases.replace(/\([^()]*\)/g, ' ').split('|'))
    .map((phrase) => phrase.replace(/[?*]$/, ''))
    .filter((phrase) => /^[a-z]+$/.test(phrase))
  /** Said of a treated cancer; before a name the cue still leaves it unread. */
  const BOTH = ['surveillance', 'prophylaxie', 'prophylaxis', 'retenue']

  it('holds no word that denies, doubts or names someone else', () => {
    expect(words.length).toBeGreaterThan(150)
    const known = new Set(`${FRAME} ${DETAIL}`.split(' '))
    expect(words.filter((word) => known.has(word) && !BOTH.includes(word))).toEqual([])
  })

  it('takes the ending of a treatment for no other word', () => {
    expect(words.filter((word) => TREATMENT.test(word))).toEqual([])
  })
})
