/** The self-test: a page with a name in every kind of place, read by the code of the page scripts. */
import '../../src/policy/zod-without-eval'
import terms, { anchors } from 'virtual:drug-terms'
import { render } from 'preact'
import { pageMessagesIn } from '../../src/i18n/page-messages'
import { createAnchoredMatcher } from '../../src/match/create-anchored-matcher'
import { unpackTerms } from '../../src/match/unpack-terms'
import { DEFAULT_SETTINGS } from '../../src/policy/settings-schema'
import { settingsStorage } from '../../src/policy/settings-storage'
import { createSettingsStore } from '../../src/policy/settings-store'
import { builtInRules, JURISDICTIONS } from '../../src/rulespack/built-in'
import { showPageProblem } from '../../src/ui/page-problem'
import { readSamples } from './read-samples'
import { SAMPLE_KINDS, SAMPLES, type SampleNames } from './samples'
import { SelfTestView } from './self-test-view'

/** What a page fills by itself is read within a fraction of this time. */
const OVER_MS = 5000
/** Then the page does what it does later. */
const LATER_MS = 500

const root = document.getElementById('root') as HTMLElement

async function runSelfTest(): Promise<void> {
  const { values } = await createSettingsStore(JURISDICTIONS, settingsStorage).read()
  const messages = pageMessagesIn(values.language)
  document.documentElement.lang = values.language
  document.title = messages('selfTest.title')

  const names = sampleNames()
  const samples = document.getElementById('samples') as HTMLElement
  const later = SAMPLE_KINDS.map((kind) => {
    const area = document.createElement('div')
    area.dataset.kind = kind
    samples.append(area)
    return SAMPLES[kind].build(area, names)
  })
  const reading = readSamples({
    documents: [document, ...(await frameDocuments(samples))],
    matcher: createAnchoredMatcher(unpackTerms(terms), anchors),
    signal: new AbortController().signal,
    onChange: () => draw(false),
  })
  const draw = (isOver: boolean) =>
    render(<SelfTestView {...{ messages, isOver }} outcomes={reading.outcomes()} />, root)
  draw(false)
  setTimeout(() => {
    for (const act of later) act?.()
  }, LATER_MS)
  setTimeout(draw, OVER_MS, true)
}

/** Names that the rules know, so that the test speaks of what is shipped. */
function sampleNames(): SampleNames {
  const { drugs } = builtInRules()
  const drug = drugs?.drugs.find(({ brands }) => (brands[0]?.text.length ?? 0) >= 7)
  const name = drug?.brands[0]?.text
  const code = drug?.atc[0]?.text
  const otherName = drugs?.nonTargets[0]?.name
  if (!name || !code || !otherName) throw new Error('no usable names in the rules')
  return { name, code, otherName }
}

function frameDocuments(samples: HTMLElement): Promise<Document[]> {
  const frames = [...samples.querySelectorAll('iframe')]
  return Promise.all(
    frames.map(
      (frame) =>
        new Promise<Document>((resolve) => {
          frame.addEventListener('load', () => resolve(frame.contentDocument as Document), { once: true })
        }),
    ),
  )
}

runSelfTest().catch((error) => showPageProblem(root, DEFAULT_SETTINGS.language, error))
