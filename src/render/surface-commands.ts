/** What the background asks of this frame, handed to the part that does it. */
import type { FrameCommand } from '../model/frame-command'
import type { DrugId } from '../model/mention'
import type { CardSession } from './card-session'
import type { CardSlot } from './card-slot'
import type { CarriedCard } from './carried-card'
import type { OrderContext, SurfacePlace } from './scan-link'
import type { SharedMarks } from './shared-marks'
import type { Walk } from './walk'

export interface SurfaceCommandNeeds {
  readonly card: CardSlot
  readonly session: CardSession
  readonly carried: CarriedCard
  readonly walk: Walk
  readonly sharedMarks: SharedMarks
  readonly visiblePlaces: () => readonly SurfacePlace[]
  readonly orderOf: (place: SurfacePlace) => OrderContext
  readonly closeCard: () => void
}

export function createSurfaceCommands(needs: SurfaceCommandNeeds): (command: FrameCommand) => void {
  const { card, session, carried, walk, sharedMarks, visiblePlaces, orderOf, closeCard } = needs
  /** Of a drug's places, or all, the one the prescriber works on. */
  const placeToOpen = (drugId: DrugId | null): SurfacePlace | undefined => {
    const wanted = visiblePlaces().filter(({ mention }) => drugId === null || mention.drugId === drugId)
    const isEdited = (place: SurfacePlace) => place.kind === 'field' && place.element.matches(':focus')
    return wanted.find(isEdited) ?? wanted.find((place) => orderOf(place).isOrder) ?? wanted[0]
  }
  /** The top frame sees its own address, and may have noticed already. */
  const addressChanged = () => {
    const react = window === window.top ? 'check' : 'drop'
    session[react]()
    carried[react]()
  }
  return (given) => {
    if (carried.command(given) || walk.command(given) || sharedMarks.command(given)) return
    if (given.kind === 'close-card') closeCard()
    else if (given.kind === 'focus-card') card.focus()
    else if (given.kind === 'address-changed') addressChanged()
    else if (given.kind === 'card-returned') session.returned(given.token, given.hadFocus)
    else if (given.kind === 'open-card') {
      const place = placeToOpen(given.drugId)
      if (place) session.open(place, true)
    }
  }
}
