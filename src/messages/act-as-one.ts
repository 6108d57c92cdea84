/**
 * The frames of a tab act as one: one card, one marker a drug, one walk. Asks all frames and tells each what to do;
 * keeps nothing of them, so that a background that went to sleep goes on as if it had not.
 */
import type { CardSubject } from '../model/card-subject'
import type { OpeningVerdict } from '../model/restraint'
import { childToward, chooseCarrier } from './choose-carrier'
import { type FrameOrder, openOrClose, stepWalk } from './choose-frame'
import { decideOpenings, type OpeningQuestion } from './decide-openings'
import { createTurns } from './in-turn'
import { settleFrames } from './settle-frames'
import { askFrames, loadBundle, runInFrame } from './tab-frames'

export interface LendRequest {
  readonly token: string
  readonly subject: CardSubject
  readonly takesFocus: boolean
}

export interface FramesAsOne {
  /** Call when something changed in a frame, and when a frame may be gone. */
  settle(tabId: number): void
  /** @param question what is known beside the frames, which are asked once it is there. */
  decideOpenings(tabId: number, question: Promise<Omit<OpeningQuestion, 'frames'>>): Promise<OpeningVerdict[]>
  /** Opens the card of a mention in `homeFrameId` elsewhere; null when no frame has room. */
  lendCard(tabId: number, homeFrameId: number, request: LendRequest): Promise<{ carrierId: number } | null>
  openOrClose(tabId: number): Promise<void>
  stepWalk(tabId: number): Promise<void>
  /** The address of the top frame changed without a new document: no frame hears that by itself. */
  addressChanged(tabId: number): Promise<void>
}

export function actAsOne(): FramesAsOne {
  const inTurn = createTurns()
  const waiting = new Set<number>()
  const ask = async (tabId: number) => (await askFrames(tabId)) ?? []

  const settle = (tabId: number) => {
    if (waiting.has(tabId)) return
    waiting.add(tabId)
    void inTurn(tabId, async () => {
      waiting.delete(tabId)
      await tell(tabId, settleFrames(await ask(tabId)))
    })
  }
  return {
    settle,
    async decideOpenings(tabId, question) {
      // Known first: it is read from a page, which may be about to go and never answer, and the others must not wait.
      const known = await question
      return inTurn(tabId, async () => decideOpenings({ frames: await ask(tabId), ...known }))
    },
    lendCard: (tabId, homeFrameId, request) =>
      inTurn(tabId, async () => {
        const frames = await ask(tabId)
        const home = frames.find(({ frameId }) => frameId === homeFrameId)
        const carrier = chooseCarrier(frames, homeFrameId)
        if (!home || !carrier) return null
        if (!carrier.surface) await loadBundle(tabId, carrier.frameId, '/surface.js')
        const childIndex = childToward(carrier, home)
        await runInFrame(tabId, carrier.frameId, { kind: 'carry-card', homeFrameId, childIndex, ...request })
        return { carrierId: carrier.frameId }
      }),
    async openOrClose(tabId) {
      const order = openOrClose(await ask(tabId))
      if (order) await tell(tabId, [order])
    },
    stepWalk: (tabId) => inTurn(tabId, async () => tell(tabId, stepWalk(await ask(tabId)))),
    async addressChanged(tabId) {
      const orders = (await ask(tabId))
        .filter(({ surface }) => surface?.card)
        .map(({ frameId }): FrameOrder => ({ frameId, command: { kind: 'address-changed' } }))
      await tell(tabId, orders)
    },
  }
}

/** A frame that is gone meanwhile needs to be told nothing. */
async function tell(tabId: number, orders: readonly FrameOrder[]): Promise<void> {
  await Promise.all(orders.map(({ frameId, command }) => runInFrame(tabId, frameId, command).catch(() => {})))
}
