// Opens the page of a hard case and does its steps: after each, exactly what it names must be marked, and stay so.

import { VIEWPORT } from '../../drive/session'
import { staysTrue, waitFor } from '../../drive/wait-for'
import type { Stage } from '../with-session'
import type { HardCase, Step } from './hard-case'
import { perform } from './perform'
import { readStatus, seePage } from './see-page'

/** A wrong mark may come late: values are read 120 ms after an event, and shown a frame or two later. */
const WATCH_MS = 300

/** In tests/pages and in addresses. */
export const FOLDER = '/cases/'

export async function runCase(stage: Stage, hardCase: HardCase): Promise<void> {
  await open(stage, hardCase)
  for (const [index, step] of hardCase.steps.entries()) {
    for (const action of step.does ?? []) await perform(stage.session, action)
    await expectSeen(stage, step, `step ${index + 1}`)
  }
}

async function open({ session, server }: Stage, { page }: HardCase): Promise<void> {
  await session.page.bringToFront()
  await session.page.setViewport(VIEWPORT)
  await session.goto(server.origin + FOLDER + page)
}

async function expectSeen({ session }: Stage, step: Step, name: string): Promise<void> {
  const wanted = {
    texts: [...(step.texts ?? [])].sort(),
    markers: [...(step.markers ?? [])].sort(),
    misplaced: [],
    ...(step.counted && { counted: step.counted }),
    ...(step.unreadable !== undefined && { unreadable: step.unreadable }),
    ...(step.state !== undefined && { state: step.state }),
  }
  const see = async () => {
    const { counted, unreadable } =
      step.counted || step.unreadable !== undefined ? await readStatus(session) : {}
    return {
      ...(await seePage(session)),
      ...(step.counted && { counted }),
      ...(step.unreadable !== undefined && { unreadable }),
      ...(step.state !== undefined && {
        state: await session.evaluate(() => document.documentElement.dataset.state, null),
      }),
    }
  }
  const isAsWanted = async () => JSON.stringify(await see()) === JSON.stringify(wanted)
  try {
    await waitFor(name, isAsWanted)
    await staysTrue(name, isAsWanted, WATCH_MS)
  } catch (error) {
    throw new Error(`${name} shows\n${JSON.stringify(await see())}, not\n${JSON.stringify(wanted)}.`, {
      cause: error,
    })
  }
}
