/** The sentences that card, popup and options show about the organisation's rules: origin, age, what failed. */
import { showDate } from '../i18n/messages'
import { pageMessagesIn } from '../i18n/page-messages'
import type { InterfaceLanguage } from '../model/language'
import type { DrugId } from '../model/mention'
import type { PackNotice, PackRefusal } from '../model/pack-delivery'
import { packFor, type RulesInForce } from './rules-in-force'

const DAY_MS = 24 * 60 * 60_000
/** From this age on it is a problem that the address did not confirm the rules. */
export const STALE_DAYS = 7

/** Nothing follows from these for what was received before: a notebook may be away from the hospital. */
const PASSING: readonly PackRefusal['kind'][] = ['unreachable', 'status', 'too-slow']

/** @param drugId of the card; null where all drugs are spoken of. */
export function packNotices(
  rules: RulesInForce,
  drugId: DrugId | null,
  now: number,
  language: InterfaceLanguage,
): PackNotice[] {
  const { delivery } = rules
  const messages = pageMessagesIn(language)
  const dayOf = (time: number) => showDate(new Date(time).toISOString().slice(0, 10), language)
  const problem = (text: string): PackNotice => ({ text, isProblem: true })
  const reason = ({ kind, values }: PackRefusal) => messages(`packs.refused.${kind}`, values)
  switch (delivery.kind) {
    case 'not-set':
      return []
    case 'removed':
      return [problem(messages('packs.removed', { date: dayOf(delivery.at) }))]
    case 'not-in-force':
      return delivery.refusal
        ? [problem(messages('packs.notInForce', { reason: reason(delivery.refusal) }))]
        : [problem(messages('packs.waiting'))]
    case 'in-force': {
      const { form, id, version, receivedAt, confirmedAt, refusal } = delivery
      const days = Math.max(0, Math.floor((now - confirmedAt) / DAY_MS))
      const isStale = days >= STALE_DAYS
      const words = { id, version, received: dayOf(receivedAt), confirmed: dayOf(confirmedAt), days }
      const isLeftOut = drugId !== null && form === 'pack' && packFor(rules, drugId) === rules.ground
      const notices: PackNotice[] = [{ text: messages(`packs.inForce.${form}`, words), isProblem: false }]
      if (isLeftOut) notices.push(problem(messages('packs.notInPack')))
      if (isStale) notices.push(problem(messages('packs.stale', { days })))
      if (refusal) {
        const text = messages('packs.kept', { reason: reason(refusal) })
        notices.push({ text, isProblem: isStale || !PASSING.includes(refusal.kind) })
      }
      return notices
    }
  }
}
