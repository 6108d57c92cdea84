/**
 * The patient bundle: injected by the background into the frames of a tab when a card opens there or an order is to be
 * known again. Reads what this frame says of the patient, answers, and tells when it says something else, as long as
 * a card is open in the tab. It adds nothing to the page and keeps what it said only to notice a change.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askBackground } from '../src/messages/ask-background'
import { answerPatient, type FramePatient, PATIENT_HOOK } from '../src/messages/frame-patient'
import { prepareWords } from '../src/patient/compile-words'
import { createInSlices } from '../src/patient/in-slices'
import { readPageTexts } from '../src/patient/page-texts'
import { WHOSE_WORDS } from '../src/patient/read-cues'
import { readIdentity } from '../src/patient/read-identity'
import { readSuggestions } from '../src/patient/read-suggestions'
import { type ChangeWatch, watchChanges } from '../src/patient/watch-changes'
import { openShadowRoot } from '../src/platform/page-api'
import { selectorsFor } from '../src/policy/selectors-for'
import { HOST_TAG } from '../src/render/host'

export default defineUnlistedScript(() => {
  if (PATIENT_HOOK in globalThis) return
  let watching: { readonly changes: ChangeWatch; readonly end: AbortController } | null = null
  let said = ''
  /** As last asked: the watch goes on with them. */
  let areas: readonly string[] = []

  const read = async (isIdentityOnly = false): Promise<FramePatient | null> => {
    // No page script: the site is off. In a frame without size words have a size, and nobody sees them.
    if (!globalThis.vigieJakScan || window.innerWidth === 0 || window.innerHeight === 0) return null
    const asked = areas
    const { run } = createInSlices(nextTurn)
    await run(prepareWords(isIdentityOnly ? WHOSE_WORDS : undefined))
    const reading = createInSlices(nextTurn)
    const { texts, roots, isAreaFound } = await readPageTexts(document, { ...access, areas: asked }, reading)
    watching?.changes.follow(roots)
    const suggestions = isIdentityOnly ? [] : await reading.run(readSuggestions(texts, today()))
    const identity = await reading.run(readIdentity(texts))
    watching?.changes.rest(reading.workedMs())
    return {
      ...(identity && { identity }),
      suggestions,
      ...(asked.length > 0 && { areas: isAreaFound ? 'found' : 'missing' }),
    }
  }
  const stop = () => {
    watching?.end.abort()
    watching = null
  }
  const tell = () => {
    askBackground({ type: 'patientToBackground.pageChanged' }).then(
      ({ isWatched }) => {
        if (!isWatched) stop()
      },
      // The extension was updated: its card is gone with it.
      stop,
    )
  }
  const watch = () => {
    const end = new AbortController()
    const changes = watchChanges({
      window,
      signal: end.signal,
      async onSettled(isFrames) {
        const before = said
        said = JSON.stringify(await read().catch(() => null))
        if (isFrames || said !== before) tell()
      },
      onGone: tell,
    })
    watching = { changes, end }
  }
  answerPatient(async ({ isIdentityOnly, isWatched, selectors, tabHost }) => {
    areas = selectorsFor(selectors, [tabHost, ...(globalThis.vigieJakScan?.hosts ?? [])])
    if (isWatched && !watching) watch()
    const patient = await read(isIdentityOnly)
    // Whoever asks without watching must not swallow the news for the card.
    if (isWatched) said = JSON.stringify(patient)
    return patient
  })
})

/** Not by a timer: in a hidden tab, which is asked too, each would wait for a second. */
const nextTurn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      // An open one stays in memory.
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

const access = {
  openShadowRoot,
  isOurs: (element: Element) => element.localName === HOST_TAG,
}

function today() {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}
