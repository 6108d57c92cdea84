/**
 * The card bundle: injected by the background at the first mention of a frame, into the isolated world of the page
 * script, from which it takes what was found. It adds nothing to the page before a mention can be seen.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { assess } from '../src/assess/assess'
import { readOrderContext } from '../src/detect/order-context'
import type { MentionPlace } from '../src/detect/place'
import { watchVisibility } from '../src/detect/watch-visibility'
import { type Messages, messagesIn } from '../src/i18n/messages'
import { askBackground } from '../src/messages/ask-background'
import { watchContext } from '../src/messages/watch-context'
import type { DrugInFrame } from '../src/model/drug-in-frame'
import type { DrugId } from '../src/model/mention'
import { watchSettings } from '../src/platform/stored-settings'
import { createRootPainter } from '../src/render/highlight-rule'
import type { ScanLink } from '../src/render/scan-link'
import { type Surface, startSurface } from '../src/render/surface'
import css from '../src/render/surface.css?inline'

export default defineUnlistedScript(() => {
  const link = globalThis.vigieJakScan
  if (!link) return
  let messages: Messages | null = null
  watchSettings(({ values }) => {
    const isFirst = messages === null
    messages = messagesIn(values.language)
    if (isFirst) showWhenVisible(link, () => messages as Messages)
  })
})

function showWhenVisible(link: ScanLink, messages: () => Messages): void {
  const visible = new Set<MentionPlace>()
  let surface: Surface | null = null
  let isStarting = false

  const changed = async () => {
    surface?.placesChanged()
    void askBackground({ type: 'scanToBackground.mentionsChanged' }).catch(() => {})
    const [first] = visible
    if (isStarting || !first) return
    isStarting = true
    // The marker names the authority; without rules it still warns, and the card then says what is wrong.
    const authority = await readRules(first.mention.drugId).then(
      ({ pack }) => pack.authority,
      () => '',
    )
    if (!link.signal.aborted) surface = start(authority)
  }
  const start = (authority: string) =>
    startSurface({
      link,
      css,
      authority,
      messages,
      visiblePlaces: () => [...visible],
      assess: (pack, patient, drugName) => assess(pack, patient, { drugName }),
      readRules,
      readOrder: (place) =>
        readOrderContext(place as MentionPlace, {
          lastEdited: link.lastEdited(),
          lastChosen: link.lastChosen(),
        }),
      acceptIntendedUse: async () => {
        await askBackground({ type: 'cardToBackground.acceptIntendedUse' })
      },
      announceOpened: () => void askBackground({ type: 'cardToBackground.cardOpened' }).catch(() => {}),
      watchContext,
    })
  const visibility = watchVisibility({
    signal: link.signal,
    onChange({ shown, hidden }) {
      for (const place of hidden) visible.delete(place)
      for (const place of shown) visible.add(place)
      void changed()
    },
  })
  const paintIn = createRootPainter(link.highlights.name)
  const add = (place: MentionPlace) => {
    if (place.kind === 'text') paintIn(place.root)
    visibility.add(place)
  }
  link.attach({
    placesChanged(added, removed) {
      for (const place of removed) {
        visibility.remove(place as MentionPlace)
        visible.delete(place as MentionPlace)
      }
      for (const place of added) add(place as MentionPlace)
      // At once, before anything is drawn: the card may have belonged to what went.
      if (removed.size > 0) surface?.placesChanged()
    },
    drugs: () => countDrugs(visible),
    command: (command) => surface?.command(command),
    isDefeated: () => surface?.isDefeated() ?? false,
  })
  for (const place of link.places()) add(place as MentionPlace)
}

const readRules = (drugId: DrugId) => askBackground({ type: 'cardToBackground.readRules', drugId })

function countDrugs(places: Iterable<MentionPlace>): DrugInFrame[] {
  const drugs = new Map<DrugId, DrugInFrame>()
  for (const { mention } of places) {
    const { drugId, surfaceForm, certainty } = mention
    const known = drugs.get(drugId) ?? { drugId, surfaceForm, certainty, count: 0 }
    drugs.set(drugId, { ...known, count: known.count + 1 })
  }
  return [...drugs.values()]
}
