import type { Messages } from '../../src/i18n/messages'
import type { TabState } from '../../src/messages/tab-state'
import { unwatchedDrugs } from '../../src/model/restricted-drugs'
import type { EffectiveSettings } from '../../src/model/settings'
import type { Badge } from '../../src/platform/badge'
import { disabledReason, stateSentence } from '../popup/state-sentence'

const WARNING_COLOR = '#c2410c'
const QUIET_COLOR = '#57534e'

/** Behind a count, or alone: not all is watched. */
const PARTLY = '*'
/** Behind a count, or alone: the page has to be loaded again. */
const RELOAD = '↻'

/**
 * Count of drugs found; a short word where we do not run or show nothing; empty only where we run, watch all drugs and
 * found nothing (promise P5).
 */
export function badgeFor(
  { site, drugs, defeats, isLeftBehind }: TabState,
  settings: EffectiveSettings,
  silence: 'snoozed' | 'quiet-site' | null,
  messages: Messages,
): Badge {
  const { values } = settings
  if (site.state !== 'on' && site.state !== 'starting') {
    const reason = stateSentence(site, disabledReason(settings, messages), messages)
    const title = messages('badge.title.off', { reason })
    return site.state === 'outdated'
      ? { text: RELOAD, title, color: WARNING_COLOR }
      : { text: messages('badge.off'), title, color: QUIET_COLOR }
  }
  if (values.silentMode) {
    return {
      text: messages('badge.silentMode'),
      title: messages('badge.title.silentMode'),
      color: QUIET_COLOR,
    }
  }
  if (defeats.length > 0) {
    return { text: messages('badge.defeated'), title: messages('badge.title.defeated'), color: WARNING_COLOR }
  }
  if (silence) {
    const why = messages(`restraint.${silence}`)
    const text = messages('badge.silent', { n: drugs.length })
    return { text, title: messages('badge.title.silent', { n: drugs.length, why }), color: QUIET_COLOR }
  }
  const badge =
    drugs.length === 0
      ? { text: '', title: messages('badge.title.nothing'), color: QUIET_COLOR }
      : {
          text: String(drugs.length),
          title: messages('badge.title.on', { n: drugs.length }),
          color: WARNING_COLOR,
        }
  const unwatched = unwatchedDrugs(values.drugs)
  const marked = isLeftBehind
    ? {
        ...badge,
        text: badge.text + RELOAD,
        title: messages('badge.title.leftBehind', { title: badge.title }),
      }
    : badge
  if (unwatched.length === 0) return marked
  return {
    ...marked,
    text: marked.text + PARTLY,
    title: messages('badge.title.unwatched', { title: marked.title, drugs: unwatched.join(', ') }),
  }
}
