/** The page states as labelled items: in every language, once with a name of ours and once with another drug's. */
import { PAGE_STATES, type PageState, XHTML_STATES } from './page-states'

export interface PageItem {
  readonly language: string
  readonly place: string
  readonly html: string
  readonly isHidden: boolean
  readonly mentions: readonly PageMention[]
}

export interface PageMention {
  readonly drugId: string
  readonly surfaceForm: string
  readonly certainty: 'exact' | 'probable'
}

const WORDS: Readonly<Record<string, readonly [before: string, heading: string]>> = {
  fr: ['Patient sous', 'Médicament'],
  en: ['Patient on', 'Medicine'],
  de: ['Patient nimmt', 'Arzneimittel'],
  es: ['Paciente con', 'Fármaco'],
  it: ['Paziente con', 'Farmaco'],
  nl: ['Patiënt gebruikt', 'Geneesmiddel'],
  pt: ['Doente com', 'Medicamento'],
}

const OURS: readonly (readonly [name: string, drugId: string])[] = [
  ['OLUMIANT', 'baricitinib'],
  ['tofacitinib', 'tofacitinib'],
  ['Rinvoq', 'upadacitinib'],
  ['filgotinib', 'filgotinib'],
  ['Cibinqo', 'abrocitinib'],
  ['Xeljanz', 'tofacitinib'],
  ['upadacitinib', 'upadacitinib'],
  ['JYSELECA', 'filgotinib'],
  ['baricitinib', 'baricitinib'],
  ['abrocitinib', 'abrocitinib'],
]
const OTHERS = [
  'Jakavi',
  'ruxolitinib',
  'ritlecitinib',
  'Litfulo',
  'nilotinib',
  'Sotyktu',
  'fedratinib',
] as const
const FIRST_PIECE = 3

export const PAGE_ITEMS = itemsOf(PAGE_STATES)
export const XHTML_ITEMS = itemsOf(XHTML_STATES)

function itemsOf(states: readonly PageState[]): readonly PageItem[] {
  return Object.entries(WORDS).flatMap(([language, words], l) =>
    states.flatMap((state, s) => {
      const [name, drugId] = OURS[(l + s) % OURS.length] as (typeof OURS)[number]
      const other = OTHERS[(l + s) % OTHERS.length] as string
      const item = { language, place: state.place, isHidden: state.isHidden ?? false }
      const surfaceForm = (state.reads ?? '12').replace(/\d/g, (piece) => pieceOf(name, piece))
      const mentions = surfaceForm === '' ? [] : [{ drugId, surfaceForm, certainty: 'exact' as const }]
      return [
        { ...item, html: written(state.html, name, words, `${l}-${s}`), mentions },
        { ...item, html: written(state.html, other, words, `${l}-${s}-other`), mentions: [] },
      ]
    }),
  )
}

function pieceOf(name: string, piece: string): string {
  return piece === '1' ? name.slice(0, FIRST_PIECE) : name.slice(FIRST_PIECE)
}

function written(
  html: string,
  name: string,
  [before, heading]: readonly [string, string],
  id: string,
): string {
  return html.replace(/\{([n12wWi])\}/g, (_, part: string) => {
    if (part === 'n') return name
    if (part === 'w') return before
    if (part === 'W') return heading
    return part === 'i' ? id : pieceOf(name, part)
  })
}
