// How much is measured: in full, or little of everything for CI.

export const CHANGES_PER_FRAME = 50
export const RENDERS_PER_FRAME = 50

export interface Plan {
  readonly isSmoke: boolean
  /** Text nodes. */
  readonly largePage: number
  readonly smallPage: number
  /** Fresh pages for each side of a comparison. */
  readonly runs: number
  /** mark.js takes most of a minute on the large page. */
  readonly markRuns: number
  /** Frames with a small page, read one after the other, of which the first only warm up. */
  readonly growthFrames: number
  readonly stormRuns: number
  /** Each changes some texts. */
  readonly stormFrames: number
  readonly iframes: number
  readonly shadowDepth: number
  readonly longTextUnits: number
  readonly extremeRuns: number
  readonly cardOpenings: number
  /** Cards opened, answered and closed one after the other, for what they leave. */
  readonly cardCycles: number
  /** Each renders a list anew some times. */
  readonly renderFrames: number
}

export const FULL: Plan = {
  isSmoke: false,
  largePage: 120_000,
  smallPage: 1_000,
  runs: 9,
  markRuns: 2,
  growthFrames: 40,
  stormRuns: 3,
  stormFrames: 200,
  iframes: 200,
  shadowDepth: 200,
  longTextUnits: 5_000_000,
  extremeRuns: 3,
  cardOpenings: 40,
  cardCycles: 1_000,
  renderFrames: 200,
}

export const SMOKE: Plan = {
  isSmoke: true,
  largePage: 12_000,
  smallPage: 1_000,
  runs: 2,
  markRuns: 1,
  growthFrames: 12,
  stormRuns: 1,
  stormFrames: 30,
  iframes: 10,
  shadowDepth: 50,
  longTextUnits: 200_000,
  extremeRuns: 1,
  cardOpenings: 3,
  cardCycles: 5,
  renderFrames: 20,
}

/** What the figures are of, for the head of the table. */
export function describePlan(plan: Plan): string {
  const { largePage, smallPage, runs, markRuns, stormFrames, iframes, shadowDepth, longTextUnits } = plan
  return `Large page: ${largePage} text nodes, ${runs} rounds (mark.js: ${markRuns}); small page: ${smallPage}.
Storm: ${stormFrames * CHANGES_PER_FRAME} changes over ${stormFrames} frames. ${iframes} frames; ${shadowDepth} shadow roots deep; one text of ${longTextUnits} characters.
Card: ${plan.cardOpenings} openings a page, ${plan.cardCycles} for what they leave. ${plan.renderFrames * RENDERS_PER_FRAME} re-renders.`
}
