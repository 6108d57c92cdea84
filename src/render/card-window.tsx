/**
 * Opens, fills and closes the one card of this frame. Answers live in the card's own controls: closing it, or
 * losing the mention it was opened for, removes them (promise P4).
 */
import { render } from 'preact'
import { messagesFrom } from '../i18n/messages'
import type { CardPlace } from '../model/card-place'
import type { CardRules } from '../model/card-rules'
import type { CardSubject } from '../model/card-subject'
import type { CardEnd } from '../model/counters'
import type { PatientReading } from '../model/patient'
import type { Silence, TabRestraints } from '../model/restraint'
import type { Words } from '../model/words'
import { readAnswers } from '../ui/answers'
import type { Assess, FormControl } from '../ui/form-control'
import { readQuietAction } from '../ui/quiet-actions'
import { afterPaint } from './after-paint'
import { createAnnouncer } from './announcer'
import { createCardFocus } from './card-focus'
import { createCardFrame } from './card-frame'
import type { CardWindow } from './card-link'
import { createCardPatient } from './card-patient'
import { createCardUse } from './card-use'
import { CardView, CLEARED_WORDS, type Cleared, isAssisted, type RulesState } from './card-view'
import { copyText } from './copy-text'
import { forgetControls } from './forget-controls'
import type { SurfaceHost } from './host'
import { REST_MINUTES } from './watch-rest'

export interface CardWindowNeeds {
  readonly host: Pick<SurfaceHost, 'root' | 'adopt'>
  readonly css: string
  readonly words: Words
  readonly assess: Assess
  readonly readRules: (drugId: string) => Promise<CardRules>
  readonly acceptIntendedUse: () => Promise<void>
  /** Opens the blank pages of a drug, to be printed. */
  readonly openPrint: (drugId: string) => Promise<void>
  readonly answered: (drugId: string, isAnswered: boolean) => void
  readonly readRestraints: () => Promise<TabRestraints>
  readonly silence: (silence: Silence, isSilent: boolean) => Promise<TabRestraints>
  /** Called only while records are kept. */
  readonly cardEnded: (end: CardEnd) => void
  readonly readPatient: () => Promise<PatientReading>
  /** Calls back for good when the tab may show another patient. */
  readonly onPatientCheck: (check: () => void) => void
  /** Where the prescriber moved the card on this site before. */
  readonly place: CardPlace | null
  readonly rememberPlace: (place: CardPlace | null) => void
}

interface OpenRequest {
  readonly subject: CardSubject
  /** The focus goes to where the checklist begins, as soon as that is there. */
  takesFocus: boolean
}

export function createCardWindow(needs: CardWindowNeeds): CardWindow {
  const { host, assess } = needs
  const { root } = host
  host.adopt(needs.css)
  const container = root.ownerDocument.createElement('div')
  container.className = 'card-window'
  container.hidden = true
  root.append(container)
  const announce = createAnnouncer(root)
  const focus = createCardFocus(root, container)
  const use = createCardUse(container)

  /** Follows the language of the rules, which are read anew for each card. */
  let messages = messagesFrom(needs.words)
  let request: OpenRequest | null = null
  let rulesState: RulesState = { kind: 'loading' }
  /** One number per patient in front of the card: a new one makes new, empty controls. */
  let generation = 0
  let cleared: Cleared | null = null
  let isVeiled = false
  let control: FormControl = {}
  let restraints: TabRestraints | null = null

  const frame = createCardFrame({
    root,
    container,
    place: needs.place,
    rememberPlace: needs.rememberPlace,
    onFolded: () => draw(),
  })
  const draw = () => {
    container.hidden = request === null || isVeiled
    const { drugId } = request?.subject.mention ?? { drugId: '' }
    render(
      request && (
        <CardView
          key={generation}
          rulesState={rulesState}
          messages={messages}
          subject={request.subject}
          isCollapsed={frame.isCollapsed()}
          cleared={cleared}
          patient={patient.state()}
          assess={assess}
          control={control}
          copyText={(text) => copyText(text, root)}
          openPrint={() => needs.openPrint(drugId)}
          restraints={restraints}
          onAnswered={(isAnswered) => needs.answered(drugId, isAnswered)}
        />
      ),
      container,
    )
    frame.layOut()
  }
  /** @param before what has to be done first; its failure is shown like one of the rules. */
  const load = async (opened: OpenRequest, before: () => Promise<void> = async () => {}) => {
    let loaded: RulesState
    try {
      await before()
      loaded = { kind: 'ready', rules: await needs.readRules(opened.subject.mention.drugId) }
    } catch (error) {
      loaded = { kind: 'failed', error: error instanceof Error ? error.message : String(error) }
    }
    if (request !== opened) return
    const hadFocus = focus.isInside()
    rulesState = loaded
    if (loaded.kind === 'ready') messages = messagesFrom(loaded.rules.words)
    askPatient()
    askRestraints()
    draw()
    // The button that was pressed may be gone; the focus must not fall back to the top of the page.
    const isLost = hadFocus && !focus.isInside()
    if (isLost || opened.takesFocus) focus.begin()
    // Who does not see it appear hears of it; with the focus in it, the first line is read as its description.
    else {
      const line = container.querySelector('.first-line')
      announce(line?.textContent ?? '', line?.closest<HTMLElement>('[lang]')?.lang)
    }
  }
  const askRestraints = () => {
    const asked = generation
    // For whom they hold is read from the page: that takes the time in which the card is to be painted.
    afterPaint(() => {
      if (request && generation === asked) showRestraints(needs.readRestraints())
    })
  }
  /** Without an answer the card has no such buttons. */
  const showRestraints = (read: Promise<TabRestraints>) => {
    const asked = generation
    read.then(
      (known) => {
        if (generation !== asked) return
        restraints = known
        draw()
      },
      () => {},
    )
  }
  const end = (isByPerson: boolean) => {
    if (request && rulesState.kind === 'ready' && rulesState.rules.isCounted) {
      needs.cardEnded(use.end(request.subject, isByPerson))
    }
  }
  const restart = (next: OpenRequest | null, reason: Cleared | null) => {
    forgetControls(container)
    request = next
    cleared = reason
    generation++
    restraints = null
    if (next && rulesState.kind !== 'loading') askRestraints()
    control = {}
    askPatient()
    announce(reason ? clearedText(reason) : '', rulesState.kind === 'ready' ? rulesState.rules.language : '')
    draw()
  }
  const clearedText = (reason: Cleared) => messages(CLEARED_WORDS[reason], { minutes: REST_MINUTES })
  const lose = (subject: CardSubject, reason: Cleared) => {
    if (!request) return
    const { facts, invalid, choices } = readAnswers(container)
    const hadAnswers = [facts, invalid, choices].some((given) => Object.keys(given).length > 0)
    const next = { subject, takesFocus: false }
    if (rulesState.kind === 'loading') void load(next)
    // Said until the card closes, also when nothing new is there to be dropped.
    restart(next, hadAnswers ? reason : cleared)
  }
  const patient = createCardPatient({
    document: root.ownerDocument,
    read: needs.readPatient,
    onChange: draw,
    onLost: (reason) => request && lose(request.subject, reason),
    onVeil(is) {
      if (is) focus.keep()
      isVeiled = is
      draw()
      if (!is) focus.giveBack()
    },
  })
  needs.onPatientCheck(patient.check)
  for (const type of ['change', 'toggle', 'scroll']) container.addEventListener(type, patient.used, true)
  /** Only the form asks: what evaluates nothing reads no patient. */
  const askPatient = () => {
    if (request && rulesState.kind === 'ready' && isAssisted(rulesState.rules)) patient.begin()
    else patient.end()
  }
  return {
    open(subject, takesFocus) {
      const next = { subject, takesFocus }
      end(false)
      use.begin()
      rulesState = { kind: 'loading' }
      frame.reset(subject.opening.isByItself && !takesFocus)
      restart(next, null)
      void load(next)
    },
    close(isByPerson = false) {
      end(isByPerson)
      restart(null, null)
    },
    isOpen: () => request !== null,
    focus() {
      frame.unfold()
      if (request) request.takesFocus = rulesState.kind === 'loading'
      focus.begin()
    },
    clearFor: (subject) => lose(subject, 'page'),
    press(action) {
      patient.used()
      const quiet = readQuietAction(action)
      if (quiet) {
        showRestraints(needs.silence(quiet.silence, quiet.isSilent))
        return
      }
      if (frame.press(action)) return
      if (action === 'print') {
        control.print?.()
        return
      }
      use.pressed(action)
      if (action !== 'accept-intended-use') {
        control.act?.(action)
        return
      }
      const opened = request
      if (opened) void load(opened, needs.acceptIntendedUse)
    },
    reread() {
      patient.used()
      control.reread?.()
    },
    input(event) {
      if (!request) return false
      if (frame.input(event)) return true
      if (!(event instanceof KeyboardEvent) || event.type !== 'keydown') return false
      if (event.ctrlKey || event.altKey || event.metaKey) return false
      patient.used()
      return control.key?.(event.key, root.activeElement) ?? false
    },
    setBox: frame.setBox,
    contains: (node) => node !== null && container.contains(node),
  }
}
