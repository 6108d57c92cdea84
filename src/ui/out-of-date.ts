/** When rules are past their review date. Days are ISO dates, so they compare as text. */
import type { RulesPack } from '../model/rules-pack'

/** The last day is still in date. */
export function isOutOfDate({ reviewBy }: Pick<RulesPack, 'reviewBy'>, today: string): boolean {
  return today > reviewBy
}

/** The calendar day where the user is, not the one of Greenwich. */
export function isoDay(time: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`
}
