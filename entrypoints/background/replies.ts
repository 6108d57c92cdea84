/** What each request of a page script does. A thrown error goes back to the asker as one sentence. */
import { type Messages, messagesIn, wordsIn } from '../../src/i18n/messages'
import type { FramesAsOne } from '../../src/messages/act-as-one'
import type { Replies, ToBackground } from '../../src/messages/protocol'
import { checkPatient, readPatient } from '../../src/messages/read-patient'
import { insertHighlightRules, loadBundle, runInFrame } from '../../src/messages/tab-frames'
import type { OpeningAnswer } from '../../src/model/restraint'
import type { PackDeliveries } from '../../src/pack-delivery/create-pack-delivery'
import { openPrintPage } from '../../src/platform/print-page'
import { readCardPlace, rememberCardPlace } from '../../src/policy/card-places'
import { acceptIntendedUse } from '../../src/policy/intended-use'
import type { Restraints } from '../../src/policy/restraints'
import type { SettingsStore } from '../../src/policy/settings-store'
import { siteState } from '../../src/policy/site-state'
import { highlightRule, tintRule } from '../../src/render/highlight-rule'
import { builtInPack } from '../../src/rulespack/built-in'
import { readRules } from './read-rules'
import type { Records } from './records'
import { Refusal } from './refusal'

/** The frame that asks, with the host of its tab. */
export interface AskingTab {
  readonly id: number
  readonly host: string | null
  readonly address: string | undefined
  readonly frameId: number
}

export type ReplyTo = {
  readonly [T in ToBackground['type']]: (
    request: Extract<ToBackground, { type: T }>,
    tab: AskingTab,
  ) => Promise<Replies[T]>
}

export interface ReplyNeeds {
  readonly settings: SettingsStore
  readonly deliveries: PackDeliveries
  /** Asks for newer rules of the organisation if it is time to; nobody waits for them. */
  readonly askForRules: () => void
  readonly frames: FramesAsOne
  readonly restraints: Restraints
  readonly records: Records
  readonly updateBadge: (tabId: number) => Promise<void>
}

export function createReplies(needs: ReplyNeeds): ReplyTo {
  const { settings, deliveries, askForRules, frames, restraints, records, updateBadge } = needs
  return {
    'scanToBackground.showSurface': async ({ highlightName }, { id, host, frameId }) => {
      // A frame may not know the address of its tab; we do, and a switched-off site stays off.
      const { state } = siteState(await settings.read(), host)
      if (state === 'off') throw new Refusal('off for this site')
      await Promise.all([
        insertHighlightRules(id, frameId, {
          user: highlightRule(highlightName),
          author: tintRule(highlightName),
        }),
        loadBundle(id, frameId, '/surface.js'),
      ])
      return null
    },
    'surfaceToBackground.mentionsChanged': async (_request, { id }) => {
      await updateBadge(id)
      return null
    },
    'surfaceToBackground.readLabels': async () => {
      const { values } = await settings.read()
      const messages = messagesIn(values.language)
      const authority = authorityOf(values.jurisdiction)
      return {
        lang: values.language,
        group: messages('marker.group'),
        marker: messages('marker.label', { drug: '{drug}', authority }),
      }
    },
    'surfaceToBackground.loadCard': async (_request, { id, host, frameId }) => {
      await loadBundle(id, frameId, '/card.js')
      const { values } = await settings.read()
      return { place: host === null ? null : await readCardPlace(host), words: wordsIn(values.language) }
    },
    'surfaceToBackground.onScreenChanged': async (_request, { id }) => {
      frames.settle(id)
      return null
    },
    'surfaceToBackground.mayOpenByItself': async ({ orders }, { id, host, address, frameId }) => {
      const known = restraints.ofOrders({ id, host }, address, orders)
      const question = known.then((held) => ({ frameId, orders, ...held }))
      const [verdicts, { values }] = await Promise.all([frames.decideOpenings(id, question), settings.read()])
      return { verdicts, words: restraintWords(messagesIn(values.language)) }
    },
    'surfaceToBackground.openedInOrder': ({ drugId, mark }, { id, host, address }) =>
      restraints.opened({ id, host }, address, { drugId, mark }),
    'surfaceToBackground.lendCard': ({ type: _type, ...request }, { id, frameId }) =>
      frames.lendCard(id, frameId, request),
    'surfaceToBackground.mentionReplaced': async ({ carrierId, token, subject }, { id }) => {
      await runInFrame(id, carrierId, { kind: 'clear-carried', token, subject })
      return null
    },
    'surfaceToBackground.mentionGone': async ({ carrierId, token }, { id }) => {
      await runInFrame(id, carrierId, { kind: 'close-carried', token })
      return null
    },
    'surfaceToBackground.cardReturned': async ({ homeFrameId, token, hadFocus }, { id }) => {
      await runInFrame(id, homeFrameId, { kind: 'card-returned', token, hadFocus })
      return null
    },
    'cardToBackground.readRules': async ({ drugId }) => {
      askForRules()
      return readRules(drugId, await settings.read(), deliveries)
    },
    'cardToBackground.acceptIntendedUse': async () => {
      await acceptIntendedUse()
      return null
    },
    'cardToBackground.openPrint': async ({ drugId }, { id }) => {
      await openPrintPage(drugId, id)
      return null
    },
    'cardToBackground.rememberPlace': async ({ place }, { host }) => {
      if (host !== null) await rememberCardPlace(host, place)
      return null
    },
    'cardToBackground.answered': async ({ drugId, isAnswered }, tab) => {
      await restraints.answered(tab, drugId, isAnswered)
      return null
    },
    'cardToBackground.readRestraints': (_request, tab) => restraints.ofTab(tab, []),
    'cardToBackground.silence': async ({ silence, isSilent }, tab) => {
      await restraints.silence(tab, silence, isSilent)
      return restraints.ofTab(tab, [])
    },
    'cardToBackground.cardEnded': async ({ end }) => {
      await records.cardEnded(end)
      return null
    },
    'cardToBackground.readPatient': async (_request, { id }) => {
      const { values } = await settings.read()
      if (values.mode === 'reference') throw new Refusal('reference mode reads no patient')
      return readPatient(id, { selectors: values.patientSelectors, isWatched: true })
    },
    'patientToBackground.pageChanged': async (_request, { id }) => ({ isWatched: await checkPatient(id) }),
  }
}

/** Said on the marker of an order whose card stays closed; that it opened before needs no word. */
function restraintWords(messages: Messages): OpeningAnswer['words'] {
  const words = (restraint: 'answered' | 'snoozed' | 'quiet-site') =>
    messages('marker.restraint', { why: messages(`restraint.${restraint}`) })
  return { answered: words('answered'), snoozed: words('snoozed'), 'quiet-site': words('quiet-site') }
}

/** Without usable rules the marker still warns; the card then says what is wrong. */
function authorityOf(jurisdiction: string): string {
  try {
    return builtInPack(jurisdiction).authority
  } catch {
    return ''
  }
}
