/** Random text of every script with names planted in it, each in a random disguise and with its place known. */
import type { Certainty } from '../../src/model/mention'
import type { DrugTerm } from '../../src/model/term'
import type { Chance } from './chance'

/** A break behind a whole name is none ("Olumiant e"), and one before a word of its own is not seen ("o lumiante"). */
const SHORTEST_WHOLE = 'Olumiant'.length
const NEVER_BROKEN = 'Olumiante'

export interface Planted {
  readonly drugId: string
  readonly certainty: Certainty
  readonly start: number
  readonly end: number
}

export interface RandomText {
  readonly text: string
  readonly planted: readonly Planted[]
}

/** First and last character of what random text is made of. */
const SCRIPTS = [
  [0x20, 0x7e],
  [0x61, 0x7a],
  [0x30, 0x39],
  [0xa0, 0x24f],
  [0x250, 0x36f],
  [0x370, 0x52f],
  [0x5d0, 0x6ff],
  [0x1e00, 0x206f],
  [0x20a0, 0x24ff],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xd800, 0xdfff],
  [0xfb00, 0xfb06],
  [0xff01, 0xffef],
  [0x1d400, 0x1d7ff],
  [0x1f300, 0x1f64f],
] as const
/** Pieces that look like the beginning or the end of a mention. */
const LURES = [
  'tofa', 'citinib', 'xelj', 'inib', 'olumi', 'ant', 'rinv', 'oq', 'cibi', 'jyse', '34009', '3400930', 'CIS ', 'L04AF',
  'CP-690', 'ruxolitinib', 'rinvio', 'évoque', 'Olumiantine', '-\n', '\u00ad', '\u200b', '\u0301', "d'",
] // biome-ignore format: a list of pieces

const BEFORE = [
  ' ',
  '(',
  '\n',
  "d'",
  'l’',
  'ʼ',
  '/',
  '_',
  '\u00a0',
  '«',
  '"',
  '\u2003',
  '①',
  '😀',
  '–',
  '.',
  '=',
]
const AFTER = [
  ' ,',
  ')',
  '\n,',
  '/',
  '_',
  '\u00a0.',
  '»',
  '"',
  '®',
  '¹',
  'ª',
  '😀',
  '—',
  ' :',
  ';',
  '’',
  '\t|',
]
const AFTER_NAME = [...AFTER, '4MG', '15', '_2']

const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e']
const ACCENTED: Readonly<Record<string, string>> = { a: 'à', e: 'é', i: 'ı', o: 'ö', u: 'ü', c: 'ç', n: 'ñ' }

export function randomText(chance: Chance, terms: readonly DrugTerm[]): RandomText {
  let text = filler(chance)
  const planted: Planted[] = []
  for (let count = chance.below(4); count > 0; count--) {
    const term = chance.pick(terms)
    const form = disguised(chance, term)
    const label = term.kind === 'labelled-number' ? chance.pick(['CIS ', 'code CIS : ', 'Cis n° ']) : ''
    text += chance.pick(BEFORE) + label
    planted.push({
      drugId: term.drugId,
      certainty: form.isBroken ? 'probable' : 'exact',
      start: text.length,
      end: text.length + form.text.length,
    })
    text += form.text + chance.pick(/\d$/.test(term.text) ? AFTER : AFTER_NAME) + filler(chance)
  }
  return { text, planted }
}

function filler(chance: Chance): string {
  let text = ''
  for (let count = chance.below(12); count > 0; count--) {
    if (chance.once(3)) text += chance.pick(LURES)
    const [first, last] = chance.pick(SCRIPTS)
    for (let length = chance.below(6); length > 0; length--) {
      text += String.fromCodePoint(first + chance.below(last - first + 1))
    }
  }
  return text
}

function disguised(chance: Chance, term: DrugTerm): { readonly text: string; readonly isBroken: boolean } {
  if (term.kind === 'number') {
    const text = term.text.replace(/(?<=\d{3})\d(?=\d)/g, (digit) =>
      chance.once(5) ? digit + chance.pick([' ', '.', '-', '\u00a0']) : digit,
    )
    return { text, isBroken: false }
  }
  if (term.kind !== 'name' || /\d/.test(term.text)) return { text: cased(chance, term.text), isBroken: false }
  const name = cased(chance, term.text)
  if (term.allowsOneEdit && term.text !== NEVER_BROKEN && chance.once(5)) {
    const at = 1 + chance.below(Math.min(name.length, SHORTEST_WHOLE) - 1)
    const gap = chance.pick([' ', '\n', '\u00a0', '\r\n', '  ', '-\n', '- ', '‐\r\n   '])
    return { text: name.slice(0, at) + gap + name.slice(at), isBroken: !/^[-‐]/.test(gap) }
  }
  const text = [...name].map((letter, i) => letterIn(chance, letter, i === name.length - 1)).join('')
  return { text, isBroken: false }
}

function cased(chance: Chance, text: string): string {
  return chance.pick([text, text.toUpperCase(), text.toLowerCase()])
}

function letterIn(chance: Chance, letter: string, isLast: boolean): string {
  if (letter === ' ') return chance.pick([' ', '\u00a0', '\n', '  ', '-', '\u2011'])
  if (!/\p{L}/u.test(letter)) return letter
  const isLatin = /[a-z]/i.test(letter)
  switch (chance.below(12)) {
    case 0:
      return isLast ? letter : letter + chance.pick(INVISIBLE)
    case 1:
      return `${letter}\u0301`
    case 2:
      return ACCENTED[letter] ?? letter
    case 3:
      return isLatin ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter
    default:
      return letter
  }
}
