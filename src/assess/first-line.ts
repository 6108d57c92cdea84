/**
 * The first line of the card: the whole message in at most 140 characters, in both languages and whatever the answers.
 * A list too long gives way to its length and its first name, a long name from the page to the drug's INN.
 */
import type { TextValues } from '../i18n/fill-text'
import { isRestrictionOpen } from './conclude'
import { indicate } from './indicate'
import { metNames, missingNames, type Situation, text } from './situation'

export const FIRST_LINE_CHARACTERS = 140

interface Variant {
  readonly id: string
  readonly values?: TextValues
}

export function firstLineOf(situation: Situation, drugName: string | undefined, isStart: boolean): string {
  const variants = situation.indication?.scope === 'out-of-scope' ? [{ id: 'first.outOfScope' }] : []
  if (variants.length === 0) variants.push(...(isStart ? [{ id: 'first.start' }] : variantsOf(situation)))
  const inn = situation.drug.drugId.charAt(0).toUpperCase() + situation.drug.drugId.slice(1)
  const lines = [drugName ?? inn, inn].flatMap((Drug) =>
    variants.map(({ id, values }: Variant) => text(situation, id, { ...values, Drug })),
  )
  const line = lines.find(({ length }) => length <= FIRST_LINE_CHARACTERS) ?? lines.at(-1) ?? ''
  // Not reached with the texts of a checked pack; a cut is better than a line that hides the rest.
  return line.length <= FIRST_LINE_CHARACTERS ? line : `${line.slice(0, FIRST_LINE_CHARACTERS - 1)}…`
}

/** The sentence first wanted, then shorter ones. */
function variantsOf(situation: Situation): Variant[] {
  const { indicatorWord } = indicate(situation)
  switch (indicatorWord) {
    case 'restriction': {
      const names = metNames(situation, { tiers: ['restriction'] })
      return shortened('first.critical', 'list', names)
    }
    case 'caution': {
      const names = metNames(situation, { tiers: ['caution'] })
      return shortened('first.warning.caution', 'list', names)
    }
    case 'dose':
      return [{ id: 'first.warning.doseOnly' }]
    case 'incomplete': {
      const id = isRestrictionOpen(situation) ? 'first.warning.unknown' : 'first.warning.incomplete'
      return shortened(id, 'missing', missingNames(situation))
    }
    case 'reminder':
      return [{ id: 'first.info' }]
    default:
      return indicatorWord satisfies never
  }
}

function shortened(id: string, placeholder: string, names: readonly string[]): Variant[] {
  const whole = { id, values: { [placeholder]: names.join(', ') } }
  const first = names[0]
  if (names.length < 2 || first === undefined) return [whole]
  const shortest = names.reduce((short, name) => (name.length < short.length ? name : short))
  const long = [first, shortest].map((name) => ({
    id: `${id}.long`,
    values: { n: names.length, first: name },
  }))
  return [whole, ...long]
}
