/**
 * Texts made from the names themselves: every name of ours in every disguise, and as many texts that name another drug, a
 * longer word, a name two edits away or another number. The same in every run.
 */
import { type LabelledText, readMarked } from './marked-text'
import others from './other-names.json'
import { LANGUAGES } from './written-texts'

const SENTENCES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  fr: [
    'Patient sous # depuis janvier.',
    'Prescription : #, 1 fois par jour',
    'Arrêt de # (effet indésirable)',
  ],
  en: ['Patient on # since January.', 'Order: #, once daily', 'Stopped # (side effect)'],
  de: ['Patient nimmt # seit Januar.', 'Verordnung: #, einmal täglich', 'Absetzen von # (Nebenwirkung)'],
  es: ['Paciente con # desde enero.', 'Receta: #, una vez al día', 'Se retira # (efecto adverso)'],
  it: ['Paziente in terapia con # da gennaio.', 'Ricetta: #, una volta al dì', 'Stop # (effetto avverso)'],
  nl: ['Patiënt gebruikt # sinds januari.', 'Recept: #, eenmaal daags', 'Gestopt met # (bijwerking)'],
  pt: ['Doente com # desde janeiro.', 'Receita: #, uma vez por dia', 'Suspender # (efeito adverso)'],
}

const OURS: readonly (readonly [name: string, drugId: string])[] = [
  ['tofacitinib', 'tofacitinib'],
  ['Xeljanz', 'tofacitinib'],
  ['baricitinib', 'baricitinib'],
  ['Olumiant', 'baricitinib'],
  ['upadacitinib', 'upadacitinib'],
  ['Rinvoq', 'upadacitinib'],
  ['filgotinib', 'filgotinib'],
  ['Jyseleca', 'filgotinib'],
  ['abrocitinib', 'abrocitinib'],
  ['Cibinqo', 'abrocitinib'],
]

const everyThird = (name: string, sign: string) => name.replace(/.{3}(?=.)/g, `$&${sign}`)
const wide = (name: string) =>
  name.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

/** Kind of place → how the mention is written and what stands at its sides. */
const DISGUISES: readonly (readonly [place: string, write: (name: string) => string, around?: string])[] = [
  ['plain', (name) => name],
  ['plain', (name) => name.toUpperCase()],
  ['plain', (name) => name.toLowerCase()],
  ['glued', (name) => name.toUpperCase(), '#15MG'],
  ['glued', (name) => name, 'code_#_2'],
  ['elision', (name) => name, "d'#"],
  ['elision', (name) => name, 'lʼ#'],
  ['compound', (name) => name, 'anti-#-bis'],
  ['invisible', (name) => everyThird(name, '\u00ad')],
  ['invisible', (name) => everyThird(name, '\u200b')],
  ['width-and-accents', wide],
  ['width-and-accents', (name) => everyThird(name, '\u0301')],
  ['hyphenation', (name) => `${name.slice(0, 4)}-\n${name.slice(4)}`],
]

function found(): LabelledText[] {
  return LANGUAGES.flatMap((language, l) =>
    OURS.flatMap(([name, drugId], n) =>
      DISGUISES.map(([place, write, around = '#'], d) => {
        const sentence = pick(SENTENCES[language], l + n + d)
        const mention = `{${write(name)}=${drugId}}`
        return { language, place, ...readMarked(sentence.replace('#', around.replace('#', mention))) }
      }),
    ),
  )
}

function notFound(): LabelledText[] {
  const otherNames = [...others.kinaseInhibitors, ...others.sameUse, ...others.brands]
  const words: readonly (readonly [place: string, word: string])[] = [
    ...otherNames.map((name, i) => ['other-drug', i % 2 ? name : name.toUpperCase()] as const),
    ...OURS.flatMap(([name]) => [
      ['inside-word', `${name}iques`] as const,
      ['inside-word', `pré${name.toLowerCase()}`] as const,
      ['near-word', twoEditsAway(name)] as const,
    ]),
  ]
  return LANGUAGES.flatMap((language, l) =>
    words.map(([place, word], w) => {
      const text = pick(SENTENCES[language], l + w).replace('#', word)
      return { language, place, text, mentions: [] }
    }),
  )
}

/** "xxlxanz": too far to be guessed, however much it looks like the name. */
const twoEditsAway = (name: string) => `${name[0]}x${name[2]}x${name.slice(4)}`

function pick(sentences: readonly string[] | undefined, i: number): string {
  return sentences?.[i % sentences.length] ?? '#'
}

export const GENERATED: readonly LabelledText[] = [...found(), ...notFound()]
