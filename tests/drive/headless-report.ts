// What `npm start` says and saves where there is no display: the mentions, one assessment, two screenshots.
// The assessment is read from the card itself; nothing is computed here.

import { mkdir } from 'node:fs/promises'
import { answerCard, markerOf, openCard } from './answer-card'
import { listMentions } from './list-mentions'
import type { Session } from './session'

const FOLDER = 'screenshots'
const PAGE_PNG = `${FOLDER}/page.png`
const CARD_PNG = `${FOLDER}/card.png`

/** Time for an unknown page to be read; a page without a mention is no error. */
const LOOK_MS = 5_000

/** The parts of the card that make up the assessment, in reading order. */
const PARTS = [
  'indicator',
  'first-line',
  'conclusion',
  'dose',
  'advice',
  'not-assessed',
  'sources',
  'pack-line',
  'intended-use',
]

export async function reportDemo(session: Session): Promise<void> {
  const { surface } = session
  await mkdir(FOLDER, { recursive: true })
  await surface.waitFor('[data-part="marker"]')

  await session.typeInto('#order-drug', 'Xeljanz')
  await surface.waitFor(markerOf('tofacitinib'))
  await printMentions(session)

  await openCard(session, 'tofacitinib')
  await answerCard(session, { ageYears: 70, others: 'no', indicationId: 'rheumatoid-arthritis' })
  await surface.waitFor('[data-part="dose"]', { where: ({ text }) => /\d\s*mg/.test(text) })
  await session.screenshot(CARD_PNG)
  await printAssessment(session)

  await session.press('Escape')
  await surface.waitGone('[data-part="card"]')
  // A second Escape closes the page's own option list, which would hide the warnings below it.
  await session.press('Escape')
  await session.screenshot(PAGE_PNG)
  console.log(`\nScreenshots: ${PAGE_PNG}, ${CARD_PNG}`)
}

export async function reportPage(session: Session): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const isMarked = await session.surface
    .waitFor('[data-part="marker"]', { timeoutMs: LOOK_MS })
    .catch(() => null)
  if (isMarked === null) console.log('No mention was marked on this page.')
  else await printMentions(session)
  await session.screenshot(PAGE_PNG)
  console.log(`\nScreenshot: ${PAGE_PNG}`)
}

async function printMentions(session: Session): Promise<void> {
  const mentions = await listMentions(session)
  if (mentions.length === 0) throw new Error('The page shows markers, and no mention could be read.')
  console.log(`\n${mentions.length} mentions on this page:`)
  for (const { drugId, surfaceForm, where } of mentions)
    console.log(`  ${drugId.padEnd(13)} ${surfaceForm.padEnd(16)} ${where}`)
}

async function printAssessment({ surface }: Session): Promise<void> {
  console.log('\nAssessment (tofacitinib, rheumatoid arthritis, age 70, every other answer "no"):')
  for (const name of PARTS) {
    for (const { text } of await surface.shown(`[data-part="${name}"]`)) {
      const words = text.replace(/\s+/g, ' ').trim()
      if (words !== '') console.log(`  ${name.padEnd(13)} ${words}`)
    }
  }
}
