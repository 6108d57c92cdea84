/**
 * Every message between the parts of the extension; the name tells the direction.
 * Answers are in none of them (promise P2), but for the code of the reason and how many there are, and only while
 * records are kept. Of the page's text two things travel within its tab: drug names, as they stand there, to a frame that
 * carries a card; and what the page says of the patient, to a card that opens and asks.
 */
import type { CardPlace, CardSetUp } from '../model/card-place'
import type { CardRules } from '../model/card-rules'
import type { CardSubject } from '../model/card-subject'
import type { CardEnd } from '../model/counters'
import type { FrameCommand } from '../model/frame-command'
import type { DrugId } from '../model/mention'
import type { PatientReading } from '../model/patient'
import type { AskedOrder, OpeningAnswer, Silence, TabRestraints } from '../model/restraint'
import type { SurfaceLabels } from '../model/surface-labels'

/** Requests from a page script to the background. */
export type ToBackground =
  /** First mention in this frame: asks for the highlight rule and the surface bundle. */
  | { readonly type: 'scanToBackground.showSurface'; readonly highlightName: string }
  /** The mentions of this frame changed: the badge has to be counted again. */
  | { readonly type: 'surfaceToBackground.mentionsChanged' }
  | { readonly type: 'surfaceToBackground.readLabels' }
  /** A card is to open: asks for the card bundle, which is there when the answer comes. */
  | { readonly type: 'surfaceToBackground.loadCard' }
  /** Other drugs are on the screen of this frame than before: who marks them is settled again. */
  | { readonly type: 'surfaceToBackground.onScreenChanged' }
  /** In which of these orders may a card open here by itself: other frames and what is remembered have a say. */
  | { readonly type: 'surfaceToBackground.mayOpenByItself'; readonly orders: readonly AskedOrder[] }
  /** It opened in an order; the answer is false when nobody can tell for whom. */
  | {
      readonly type: 'surfaceToBackground.openedInOrder'
      readonly drugId: DrugId
      readonly mark: number
    }
  /** This frame is too small: asks for another one to carry the card. */
  | {
      readonly type: 'surfaceToBackground.lendCard'
      readonly token: string
      readonly subject: CardSubject
      readonly takesFocus: boolean
    }
  /** The mention of a lent card was replaced, or is gone: the carrier drops the answers, or the card. */
  | {
      readonly type: 'surfaceToBackground.mentionReplaced'
      readonly carrierId: number
      readonly token: string
      readonly subject: CardSubject
    }
  | { readonly type: 'surfaceToBackground.mentionGone'; readonly carrierId: number; readonly token: string }
  /** The carried card is closed; with the focus in it, its frame may take that back. */
  | {
      readonly type: 'surfaceToBackground.cardReturned'
      readonly homeFrameId: number
      readonly token: string
      readonly hadFocus: boolean
    }
  | { readonly type: 'cardToBackground.readRules'; readonly drugId: DrugId }
  | { readonly type: 'cardToBackground.acceptIntendedUse' }
  /** The checklist became complete, or ceased to be; or its note was copied. */
  | {
      readonly type: 'cardToBackground.answered'
      readonly drugId: DrugId
      readonly isAnswered: boolean
    }
  | { readonly type: 'cardToBackground.readRestraints' }
  /** "Not again for this patient", "never by itself on this site", and their undoing; gives what holds then. */
  | {
      readonly type: 'cardToBackground.silence'
      readonly silence: Silence
      readonly isSilent: boolean
    }
  /** Only while records are kept. */
  | { readonly type: 'cardToBackground.cardEnded'; readonly end: CardEnd }
  /** What all frames of the tab say of the patient; they tell from then on when they say something else. */
  | { readonly type: 'cardToBackground.readPatient' }
  /** This frame says something else of the patient, or goes, or its frames changed. */
  | { readonly type: 'patientToBackground.pageChanged' }
  /** The prescriber moved the card; null: it finds its place by itself again. */
  | { readonly type: 'cardToBackground.rememberPlace'; readonly place: CardPlace | null }
  /** Opens the blank pages to print of this drug; no answer and no fact goes with it. */
  | { readonly type: 'cardToBackground.openPrint'; readonly drugId: DrugId }

/** To a frame with a card: the tab may show another patient, read it again. */
export interface ToCard {
  readonly type: 'backgroundToCard.checkPatient'
}

/** A request from the background to the scripts of one frame. */
export interface ToFrame {
  readonly type: 'backgroundToScan.run'
  readonly command: FrameCommand
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string }

/** What a request gives back. */
export interface Replies {
  'scanToBackground.showSurface': null
  'surfaceToBackground.mentionsChanged': null
  'surfaceToBackground.readLabels': SurfaceLabels
  'surfaceToBackground.loadCard': CardSetUp
  'surfaceToBackground.onScreenChanged': null
  'surfaceToBackground.mayOpenByItself': OpeningAnswer
  'surfaceToBackground.openedInOrder': boolean
  /** The frame that carries it; null when there is none with room. */
  'surfaceToBackground.lendCard': { readonly carrierId: number } | null
  'surfaceToBackground.mentionReplaced': null
  'surfaceToBackground.mentionGone': null
  'surfaceToBackground.cardReturned': null
  'cardToBackground.readRules': CardRules
  'cardToBackground.acceptIntendedUse': null
  'cardToBackground.answered': null
  'cardToBackground.readRestraints': TabRestraints
  'cardToBackground.silence': TabRestraints
  'cardToBackground.cardEnded': null
  'cardToBackground.readPatient': PatientReading
  /** False when no card is open: nobody needs to be told any more. */
  'patientToBackground.pageChanged': { readonly isWatched: boolean }
  'cardToBackground.rememberPlace': null
  'cardToBackground.openPrint': null
}

/**
 * The port a frame keeps open while others count on it: a card stands in it or is lent by it, or later frames leave
 * their marker to it. Its end tells the background to settle the frames again, and the frame, when its context is
 * invalid then, that the extension was updated.
 */
export const FRAME_PORT = 'frame'
