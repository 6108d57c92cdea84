/**
 * Reads the patient that a tab shows, from all its frames, and keeps nothing: the words go to whoever asked, of the
 * identity only its keyed hash.
 */
import type { PatientReading } from '../model/patient'
import type { Settings } from '../model/settings'
import { browser } from '../platform/extension-api'
import { hashForSession } from '../platform/session-secret'
import { hostOf } from '../platform/site-host'
import { type FramePatient, PATIENT_HOOK, type PatientQuestion, type ReadFramePatient } from './frame-patient'
import { mergePatient } from './merge-patient'
import type { ToCard } from './protocol'
import { askFrames } from './tab-frames'

/** A frame that does not answer by then makes the patient unreadable: half of a page may be half of two patients. */
const READ_MS = 3000

/** What to do with the page after it was read. */
export interface PatientReadOptions {
  /** Areas that hold the patient, by host; see `Settings`. */
  readonly selectors: Settings['patientSelectors']
  /** Gives no suggestions; takes a part of the time. */
  readonly isIdentityOnly?: boolean
  /** The frames tell from now on when they say something else; they stop once no card is open. */
  readonly isWatched?: boolean
}

/**
 * Rejects when the tab cannot be read. Ask only in assisted mode: reference mode reads no patient.
 * Frames in which the site is off are not read.
 */
export async function readPatient(
  tabId: number,
  { selectors, isIdentityOnly = false, isWatched = false }: PatientReadOptions,
): Promise<PatientReading> {
  const tabHost = hostOf((await browser.tabs.get(tabId)).url)
  const frames = await withinTime(readFrames(tabId, { isIdentityOnly, isWatched, selectors, tabHost }))
  const { identity, ...reading } = mergePatient(frames)
  return identity === undefined ? reading : { key: await hashForSession(identity), ...reading }
}

/** Lets the card of a tab read its patient again. Gives whether there is a card. */
export async function checkPatient(tabId: number): Promise<boolean> {
  const cards = ((await askFrames(tabId)) ?? []).filter(({ surface }) => surface?.card)
  const message: ToCard = { type: 'backgroundToCard.checkPatient' }
  await Promise.all(
    cards.map(({ frameId }) => browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => {})),
  )
  return cards.length > 0
}

async function readFrames(tabId: number, question: PatientQuestion): Promise<FramePatient[]> {
  const first = await askHooks({ tabId, allFrames: true }, question)
  const without = first.filter(({ result }) => result === 'no-hook').map(({ frameId }) => frameId)
  const loaded = await Promise.all(without.map((frameId) => loadAndAsk(tabId, frameId, question)))
  return [...first.map(({ result }) => result), ...loaded].filter(isFramePatient)
}

/** A frame that goes while it is asked shows nobody. */
async function loadAndAsk(tabId: number, frameId: number, question: PatientQuestion): Promise<HookAnswer> {
  const target = { tabId, frameIds: [frameId] }
  try {
    await browser.scripting.executeScript({ target, files: ['/patient.js'], injectImmediately: true })
    return (await askHooks(target, question))[0]?.result ?? null
  } catch {
    return null
  }
}

type HookAnswer = FramePatient | 'no-hook' | null

async function askHooks(
  target: { tabId: number; allFrames?: boolean; frameIds?: number[] },
  question: PatientQuestion,
) {
  const answers = await browser.scripting.executeScript({
    target,
    func: askHook,
    args: [PATIENT_HOOK, question],
    injectImmediately: true,
  })
  return answers.map(({ frameId, result }) => ({ frameId, result: (result ?? null) as HookAnswer }))
}

/** Runs alone in each frame. */
function askHook(name: string, question: PatientQuestion) {
  const hook = (globalThis as unknown as Record<string, ReadFramePatient | undefined>)[name]
  return hook ? hook(question) : 'no-hook'
}

const isFramePatient = (answer: HookAnswer): answer is FramePatient => answer !== null && answer !== 'no-hook'

async function withinTime<T>(reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('a frame of the tab does not answer')), READ_MS)
  })
  try {
    return await Promise.race([reading, late])
  } finally {
    clearTimeout(timer)
  }
}
