import type { MessageKey, Messages } from '../../src/i18n/messages'
import type { TabState } from '../../src/messages/tab-state'

/** One sentence for the state of the tab; every "off" says why. */
export function stateSentence(site: TabState['site'], disabledReason: string, messages: Messages): string {
  if (site.state !== 'off') return messages(`state.${site.state}`)
  if (site.reason === 'disabled') {
    return messages('state.disabled', { reason: disabledReason || messages('state.disabled.user') })
  }
  return messages(`state.${site.reason}` as MessageKey)
}

/** What could not be read or shown on this tab. */
export function tabNotices(state: TabState, messages: Messages): string[] {
  const { unreadableAreas, silentFrames, isCapped, isDefeated, isSurfaceMissing } = state
  return [
    ...(unreadableAreas > 0 ? [messages('popup.unreadable', { n: unreadableAreas })] : []),
    ...(silentFrames > 0 ? [messages('popup.framesSilent', { n: silentFrames })] : []),
    ...(isCapped ? [messages('popup.capped')] : []),
    ...(isDefeated ? [messages('popup.defeated')] : []),
    ...(isSurfaceMissing ? [messages('popup.surfaceMissing')] : []),
  ]
}
