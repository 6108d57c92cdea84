/**
 * Every message between the parts of the extension; the name tells the direction.
 * Answers, patient facts and page text are in none of them (promise P2): a drug is named by its id.
 */
import type { CardRules } from '../model/card-rules'
import type { FrameCommand } from '../model/frame-command'
import type { DrugId } from '../model/mention'

/** Requests from a page script to the background. */
export type ToBackground =
  /** The mentions of this frame changed: the badge has to be counted again. */
  | { readonly type: 'scanToBackground.mentionsChanged' }
  /** First mention in this frame: asks for the highlight rule and the card bundle. */
  | { readonly type: 'scanToBackground.showSurface'; readonly highlightName: string }
  | { readonly type: 'cardToBackground.readRules'; readonly drugId: DrugId }
  | { readonly type: 'cardToBackground.acceptIntendedUse' }
  /** One card at a time: the other frames of the tab close theirs. */
  | { readonly type: 'cardToBackground.cardOpened' }

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
  'scanToBackground.mentionsChanged': null
  'scanToBackground.showSurface': null
  'cardToBackground.readRules': CardRules
  'cardToBackground.acceptIntendedUse': null
  'cardToBackground.cardOpened': null
}

/** The port a card keeps open; its end with an invalid context means that the extension was updated. */
export const CARD_PORT = 'card'
