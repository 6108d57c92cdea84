/**
 * The surface bundle: injected by the background at the first mention of a frame, or when the frame is to carry the
 * card of another one, into the isolated world of the page script, from which it takes what was found. Begins anew,
 * without a reload, when the settings choose other warnings.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createPlaceKeeper } from '../../src/detect/place-keeper'
import { answerSurfaceStatus } from '../../src/messages/answer-status'
import { askBackground } from '../../src/messages/ask-background'
import type { SurfaceLabels } from '../../src/model/surface-labels'
import { watchSettings } from '../../src/platform/stored-settings'
import { chooseWarnings, isSameChoice } from '../../src/policy/warning-choice'
import { createRootPainter } from '../../src/render/highlight-rule'
import type { FrameLink } from '../scan/frame-link'
import { type ShownMentions, showMentions } from './show-mentions'

export default defineUnlistedScript(() => {
  const frame = globalThis.vigieJakScan
  // A frame that carries a card has its surface already when its own first mention comes.
  if (!frame || globalThis.vigieJakSurface === frame) return
  globalThis.vigieJakSurface = frame
  followMentions(frame)
})

function followMentions(frame: FrameLink): void {
  const paintIn = createRootPainter(frame.highlightName)
  const keeper = createPlaceKeeper({ document, onChange: (changes) => shown.placesChanged(changes) })
  let values = frame.settings()
  let choice = chooseWarnings(values, frame.hosts)
  let labels: SurfaceLabels | null = null
  let ending = new AbortController()
  let shown = show()

  function show(): ShownMentions {
    const signal = AbortSignal.any([frame.signal, ending.signal])
    return showMentions({
      frame: { ...frame, signal },
      choice,
      known: keeper.places(),
      paintIn,
      mayOpenByItself: () => values.autoOpen,
      labels: () => labels,
    })
  }
  watchSettings((settings) => {
    if (frame.signal.aborted) return
    values = settings.values
    const next = chooseWarnings(values, frame.hosts)
    if (!isSameChoice(choice, next)) {
      choice = next
      ending.abort()
      ending = new AbortController()
      shown = show()
    }
    // Without its words the marker still warns, by the name of the drug.
    askBackground({ type: 'surfaceToBackground.readLabels' }).then(
      (read) => {
        labels = read
        shown.labelsChanged()
      },
      () => {},
    )
  })
  frame.attach({
    drugs: () => shown.drugs(),
    command: (command) => shown.command(command),
    defeats: () => shown.defeats(),
  })
  answerSurfaceStatus(() => (frame.signal.aborted ? null : shown.status()))
  frame.follow(keeper)
}
