/**
 * The card bundle: injected by the background at the first visible mention of a frame, into the isolated world of
 * the page script, from which it takes what was found. It never reads the page by itself.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { assess } from '../src/assess/assess'
import { readOrderContext } from '../src/detect/order-context'
import type { MentionPlace } from '../src/detect/place'
import { type Messages, messagesIn } from '../src/i18n/messages'
import { askBackground } from '../src/messages/ask-background'
import { watchContext } from '../src/messages/watch-context'
import type { DrugId } from '../src/model/mention'
import { watchSettings } from '../src/platform/stored-settings'
import { startSurface } from '../src/render/surface'
import css from '../src/render/surface.css?inline'

export default defineUnlistedScript(() => {
  const link = globalThis.vigieJakScan
  if (!link) return
  const readRules = (drugId: DrugId) => askBackground({ type: 'cardToBackground.readRules', drugId })
  let messages: Messages | null = null

  const start = async () => {
    const [place] = link.visiblePlaces()
    // The marker names the authority; without rules it still warns, and the card then says what is wrong.
    const authority = place
      ? await readRules(place.mention.drugId).then(
          ({ pack }) => pack.authority,
          () => '',
        )
      : ''
    startSurface({
      link,
      css,
      authority,
      messages: () => messages as Messages,
      assess: (pack, patient, drugName) => assess(pack, patient, { drugName }),
      readRules,
      readOrder: (place) => readOrderContext(place as MentionPlace, { lastEdited: link.lastEdited() }),
      acceptIntendedUse: async () => {
        await askBackground({ type: 'cardToBackground.acceptIntendedUse' })
      },
      announceOpened: () => void askBackground({ type: 'cardToBackground.cardOpened' }).catch(() => {}),
      watchContext,
    })
  }
  watchSettings(({ values }) => {
    const isFirst = messages === null
    messages = messagesIn(values.language)
    if (isFirst) void start()
  })
})
