/**
 * Opens, fills and closes the one card of this frame. Answers live in the card's own controls: closing it, or
 * losing the mention it was opened for, removes them (promise P4).
 */
import { render } from 'preact'
import type { Messages } from '../i18n/messages'
import type { CardRules } from '../model/card-rules'
import { readAnswers } from '../ui/answers'
import type { Assess, FormControl } from '../ui/assessment-form'
import { placeCard } from './card-position'
import { CardView, type RulesState } from './card-view'
import { copyText } from './copy-text'
import type { Spot } from './place-geometry'
import type { SurfacePlace } from './scan-link'

export interface CardWindowNeeds {
  readonly root: ShadowRoot
  readonly messages: () => Messages
  readonly assess: Assess
  readonly readRules: (drugId: string) => Promise<CardRules>
  readonly acceptIntendedUse: () => Promise<void>
}

export interface OpenRequest {
  readonly place: SurfacePlace
  readonly otherDrugs: readonly string[]
  /** Opened by key: the focus goes to the first control as soon as it is there. Never unasked. */
  readonly takesFocus: boolean
}

export interface CardWindow {
  open(request: OpenRequest): void
  close(): void
  /** The place the open card belongs to, or null when no card is open. */
  place(): SurfacePlace | null
  /** Drops the answers, and says so if there were any; the card then belongs to `place`. */
  clearFor(place: SurfacePlace): void
  press(action: string): void
  reread(): void
  setBox(viewport: { width: number; height: number }, order: Spot | null, field: Spot | null): void
  contains(node: Element | null): boolean
}

export function createCardWindow(needs: CardWindowNeeds): CardWindow {
  const { root, messages, assess } = needs
  const container = root.ownerDocument.createElement('div')
  container.className = 'card-window'
  container.hidden = true
  root.append(container)

  let request: OpenRequest | null = null
  let rulesState: RulesState = { kind: 'loading' }
  /** One number per patient in front of the card: a new one makes new, empty controls. */
  let generation = 0
  let wasCleared = false
  let control: FormControl = {}

  const draw = () => {
    container.hidden = request === null
    render(
      request && (
        <CardView
          key={generation}
          rulesState={rulesState}
          messages={messages()}
          mention={request.place.mention}
          placeKind={request.place.kind}
          otherDrugs={request.otherDrugs}
          wasCleared={wasCleared}
          assess={assess}
          control={control}
          copyText={(text) => copyText(text, root)}
        />
      ),
      container,
    )
  }
  const focusFirst = () => {
    container.querySelector<HTMLElement>('input, select, button:not([value=close])')?.focus()
  }
  /** @param before what has to be done first; its failure is shown like one of the rules. */
  const load = async (opened: OpenRequest, before: () => Promise<void> = async () => {}) => {
    let loaded: RulesState
    try {
      await before()
      loaded = { kind: 'ready', rules: await needs.readRules(opened.place.mention.drugId) }
    } catch (error) {
      loaded = { kind: 'failed', error: error instanceof Error ? error.message : String(error) }
    }
    if (request !== opened) return
    const hadFocus = container.contains(root.activeElement)
    rulesState = loaded
    draw()
    // The button that was pressed may be gone; the focus must not fall back to the top of the page.
    const isLost = hadFocus && !container.contains(root.activeElement)
    if (isLost || opened.takesFocus) focusFirst()
  }
  const restart = (next: OpenRequest | null, cleared: boolean) => {
    request = next
    wasCleared = cleared
    generation++
    control = {}
    draw()
  }
  return {
    open(next) {
      rulesState = { kind: 'loading' }
      restart(next, false)
      void load(next)
    },
    close: () => restart(null, false),
    place: () => request?.place ?? null,
    clearFor(place) {
      if (!request) return
      const { facts, invalid, choices } = readAnswers(container)
      const hadAnswers = [facts, invalid, choices].some((given) => Object.keys(given).length > 0)
      const next = { ...request, place, takesFocus: false }
      if (rulesState.kind === 'loading') void load(next)
      restart(next, hadAnswers)
    },
    press(action) {
      if (action !== 'accept-intended-use') {
        control.act?.(action)
        return
      }
      const opened = request
      if (opened) void load(opened, needs.acceptIntendedUse)
    },
    reread: () => control.reread?.(),
    setBox(viewport, order, field) {
      const { left, top, width, maxHeight } = placeCard(viewport, order, field)
      Object.assign(container.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        maxHeight: `${maxHeight}px`,
      })
    },
    contains: (node) => node !== null && container.contains(node),
  }
}
