/**
 * One marker a drug in the whole tab: this frame says which drugs are on its screen, and is told which of them an
 * earlier frame marks. In doubt a marker is shown: a missing warning is worse than a second one.
 */
import type { FrameCommand } from '../model/frame-command'
import type { DrugId } from '../model/mention'
import type { ContextWatch, FrameExchange } from './frame-exchange'

export interface SharedMarksNeeds {
  readonly document: Document
  readonly signal: AbortSignal
  readonly exchange: Pick<FrameExchange, 'onScreenChanged' | 'watchContext'>
  /** Other markers may be due. */
  readonly onChange: () => void
}

export interface SharedMarks {
  markedBefore(): ReadonlySet<DrugId>
  /** @param drugIds with a mention on the screen of this frame. */
  show(drugIds: ReadonlySet<DrugId>): void
  /** Takes the command that is about marks; false for any other. */
  command(given: FrameCommand): boolean
  status(): {
    readonly onScreen: readonly DrugId[]
    readonly markedBefore: readonly DrugId[]
    readonly isReliedOn: boolean
  }
}

export function createSharedMarks({ document, signal, exchange, onChange }: SharedMarksNeeds): SharedMarks {
  let shown: ReadonlySet<DrugId> = new Set()
  let told = ''
  let markedBefore: ReadonlySet<DrugId> = new Set()
  /** Held while later frames leave a marker to this one. */
  let context: ContextWatch | null = null

  // The frame itself may be scrolled away, or have no size. Of one that lies under something, or that the page around
  // makes invisible, the frame cannot know: its neighbours then leave the marker to it.
  let isInView = document.defaultView === document.defaultView?.top
  const onScreen = () => (isInView ? [...shown].sort() : [])
  const tell = () => {
    const now = onScreen().join()
    if (now === told) return
    told = now
    exchange.onScreenChanged()
  }
  const view = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? false
    tell()
  })
  if (!isInView) view.observe(document.documentElement)
  signal.addEventListener('abort', () => {
    view.disconnect()
    context?.stop()
  })

  return {
    markedBefore: () => markedBefore,
    show(drugIds) {
      shown = drugIds
      tell()
    },
    command(given) {
      if (given.kind !== 'share-marks') return false
      markedBefore = new Set(given.markedBefore)
      if (!given.isReliedOn) {
        context?.stop()
        context = null
      } else context ??= exchange.watchContext(() => {})
      onChange()
      return true
    },
    status() {
      context?.renew()
      return { onScreen: onScreen(), markedBefore: [...markedBefore], isReliedOn: context !== null }
    },
  }
}
