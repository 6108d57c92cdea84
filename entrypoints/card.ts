/**
 * The card bundle: injected by the background when a card is first to open in a frame, into the isolated world in
 * which the surface waits for it. By itself it does nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { assess } from '../src/assess/assess'
import { askBackground } from '../src/messages/ask-background'
import { onPatientCheck } from '../src/messages/on-patient-check'
import type { ToBackground } from '../src/messages/protocol'
import css from '../src/render/card.css?inline'
import { createCardWindow } from '../src/render/card-window'

export default defineUnlistedScript(() => {
  globalThis.vigieJakCard = {
    createWindow: (host, setUp) =>
      createCardWindow({
        host,
        css,
        ...setUp,
        assess: (pack, patient, drugName) => assess(pack, patient, { drugName }),
        readRules: (drugId) => askBackground({ type: 'cardToBackground.readRules', drugId }),
        async acceptIntendedUse() {
          await askBackground({ type: 'cardToBackground.acceptIntendedUse' })
        },
        answered: (drugId, isAnswered) => tell({ type: 'cardToBackground.answered', drugId, isAnswered }),
        readRestraints: () => askBackground({ type: 'cardToBackground.readRestraints' }),
        silence: (silence, isSilent) =>
          askBackground({ type: 'cardToBackground.silence', silence, isSilent }),
        cardEnded: (end) => tell({ type: 'cardToBackground.cardEnded', end }),
        readPatient: () => askBackground({ type: 'cardToBackground.readPatient' }),
        onPatientCheck,
        // A place that is not remembered is found again by itself.
        rememberPlace: (place) => tell({ type: 'cardToBackground.rememberPlace', place }),
        async openPrint(drugId) {
          await askBackground({ type: 'cardToBackground.openPrint', drugId })
        },
      }),
  }
})

/** Where no answer is awaited: what could not be remembered or counted lets a card open once more, or a number is missing. */
function tell(request: ToBackground): void {
  askBackground(request).catch(() => {})
}
