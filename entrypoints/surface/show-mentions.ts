/**
 * Underlines the mentions of a frame and shows its surface once one of them can be seen, as one choice of warnings has
 * it: not for drugs that are not watched, and in silent mode not at all, though what can be seen is counted all the same.
 */
import type { PlaceChanges } from '../../src/detect/changes'
import { createOrderReader } from '../../src/detect/order-context'
import type { MentionPlace } from '../../src/detect/place'
import { watchVisibility } from '../../src/detect/watch-visibility'
import { askBackground } from '../../src/messages/ask-background'
import type { Defeat } from '../../src/model/defeat'
import type { DrugInFrame } from '../../src/model/drug-in-frame'
import type { FrameCommand } from '../../src/model/frame-command'
import type { DrugId } from '../../src/model/mention'
import type { SurfaceLabels } from '../../src/model/surface-labels'
import type { SurfaceStatus } from '../../src/model/surface-status'
import type { WarningChoice } from '../../src/policy/warning-choice'
import { createHighlights } from '../../src/render/highlights'
import type { ScanLink } from '../../src/render/scan-link'
import { type Surface, startSurface } from '../../src/render/surface'
import css from '../../src/render/surface.css?inline'
import type { FrameLink } from '../scan/frame-link'
import { exchange, tell } from './exchange'

export interface MentionNeeds {
  /** Its signal ends this choice of warnings, or the frame. */
  readonly frame: FrameLink
  readonly choice: WarningChoice
  /** The places that were found before. */
  readonly known: ReadonlySet<MentionPlace>
  /** Makes our rule reach into a shadow root. */
  readonly paintIn: (root: Document | ShadowRoot) => void
  readonly mayOpenByItself: () => boolean
  readonly labels: () => SurfaceLabels | null
}

export interface ShownMentions {
  placesChanged(changes: PlaceChanges): void
  labelsChanged(): void
  drugs(): readonly DrugInFrame[]
  command(command: FrameCommand): void
  defeats(): readonly Defeat[]
  status(): SurfaceStatus | null
}

export function showMentions(needs: MentionNeeds): ShownMentions {
  const { frame, choice, known, paintIn } = needs
  const { signal } = frame
  const places = new Set<MentionPlace>()
  const visible = new Set<MentionPlace>()
  const readOrder = createOrderReader()
  const highlights = createHighlights(frame.highlightName)
  const link: ScanLink = {
    ...frame,
    mayOpenByItself: needs.mayOpenByItself,
    places: () => places,
    highlights,
  }
  signal.addEventListener('abort', highlights.clear)
  let surface: Surface | null = null

  // In a frame of no size words have a size, and nobody sees them.
  const hasSize = () => window.innerWidth > 0 && window.innerHeight > 0
  const visiblePlaces = () => (hasSize() ? [...visible] : [])
  const mayShow = () => !choice.isSilent && !signal.aborted

  const changed = () => {
    tell({ type: 'surfaceToBackground.mentionsChanged' })
    if (surface) surface.placesChanged()
    else if (visiblePlaces().length > 0 && mayShow()) surface = start()
  }
  const start = () =>
    startSurface({
      link,
      css,
      labels: needs.labels,
      visiblePlaces,
      readOrder: (place) =>
        readOrder(
          place as MentionPlace,
          { lastEdited: link.lastEdited(), lastChosen: link.lastChosen() },
          choice.orderSelectors,
        ),
      async loadCard(host) {
        const setUp = await askBackground({ type: 'surfaceToBackground.loadCard' })
        if (!globalThis.vigieJakCard) throw new Error('the card bundle is not there')
        return globalThis.vigieJakCard.createWindow(host, setUp)
      },
      exchange,
    })
  const visibility = watchVisibility({
    signal,
    onChange({ shown, hidden }) {
      for (const place of hidden) visible.delete(place)
      for (const place of shown) visible.add(place)
      changed()
    },
  })
  const add = (place: MentionPlace) => {
    if (!choice.drugs.includes(place.mention.drugId)) return
    places.add(place)
    if (place.kind === 'text' && !choice.isSilent) {
      highlights.add(place.range, place.mention.certainty)
      paintIn(place.root)
    }
    visibility.add(place)
  }
  const placesChanged = ({ added, removed, moved }: PlaceChanges) => {
    for (const place of removed) {
      if (!places.delete(place)) continue
      if (place.kind === 'text') highlights.remove(place.range)
      visibility.remove(place)
      visible.delete(place)
    }
    for (const place of added) add(place)
    for (const place of moved) visibility.moved(place)
    // At once, before anything is drawn: the card may have belonged to what went.
    if (removed.size > 0) surface?.placesChanged()
    else if (moved.size > 0) surface?.placesMoved()
  }
  let hadSize = hasSize()
  window.addEventListener(
    'resize',
    () => {
      if (hadSize === hasSize()) return
      hadSize = hasSize()
      changed()
    },
    { capture: true, passive: true, signal },
  )
  for (const place of known) add(place)
  return {
    placesChanged,
    labelsChanged: () => surface?.placesChanged(),
    drugs: () => countDrugs(visiblePlaces()),
    command(command) {
      if (command.kind === 'carry-card' && mayShow()) surface ??= start()
      surface?.command(command)
    },
    defeats: () => surface?.defeats() ?? [],
    status: () => surface?.status() ?? null,
  }
}

function countDrugs(places: Iterable<MentionPlace>): DrugInFrame[] {
  const drugs = new Map<DrugId, DrugInFrame>()
  for (const { mention } of places) {
    const { drugId, surfaceForm, certainty } = mention
    const known = drugs.get(drugId) ?? { drugId, surfaceForm, certainty, count: 0 }
    drugs.set(drugId, { ...known, count: known.count + 1 })
  }
  return [...drugs.values()]
}
