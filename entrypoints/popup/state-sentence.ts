import type { MessageKey, Messages } from '../../src/i18n/messages'
import type { TabState } from '../../src/messages/tab-state'
import type { DrugId } from '../../src/model/mention'
import { unwatchedDrugs } from '../../src/model/restricted-drugs'
import type { EffectiveSettings } from '../../src/model/settings'

/** Who switched the extension off, and the reason that an organisation gave. */
export function disabledReason({ values, origins }: EffectiveSettings, messages: Messages): string {
  if (origins.enabled !== 'managed') return messages('state.disabled.user')
  return values.disabledReason || messages('state.disabled.organisation')
}

/**
 * One sentence for the state of the tab; every "off" says why.
 * @param reason see `disabledReason`.
 */
export function stateSentence(site: TabState['site'], reason: string, messages: Messages): string {
  if (site.state !== 'off') return messages(`state.${site.state}`)
  if (site.reason === 'disabled') return messages('state.disabled', { reason })
  return messages(`state.${site.reason}` as MessageKey)
}

/** What could not be read or shown on this tab, and what is not watched. */
export function tabNotices(state: TabState, watched: readonly DrugId[], messages: Messages): string[] {
  const { unreadableAreas, silentFrames, isCapped, defeats, isSurfaceMissing, isLeftBehind } = state
  const unwatched = unwatchedDrugs(watched)
  return [
    ...(unwatched.length > 0 ? [messages('popup.unwatched', { drugs: unwatched.join(', ') })] : []),
    ...(unreadableAreas > 0 ? [messages('popup.unreadable', { n: unreadableAreas })] : []),
    ...(silentFrames > 0 ? [messages('popup.framesSilent', { n: silentFrames })] : []),
    ...(isCapped ? [messages('popup.capped')] : []),
    ...defeats.map((defeat) => messages(`defeat.${defeat}`)),
    ...(isSurfaceMissing ? [messages('popup.surfaceMissing')] : []),
    ...(isLeftBehind ? [messages('popup.leftBehind')] : []),
  ]
}
