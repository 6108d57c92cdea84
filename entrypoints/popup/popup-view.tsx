import { useState } from 'preact/hooks'
import { type Messages, messagesIn, showDate } from '../../src/i18n/messages'
import { typeset } from '../../src/i18n/typeset'
import type { AreasState } from '../../src/messages/read-tab-patient'
import type { TabState } from '../../src/messages/tab-state'
import { clinicalLanguage, type InterfaceLanguage } from '../../src/model/language'
import type { DrugId } from '../../src/model/mention'
import type { PackNotice } from '../../src/model/pack-delivery'
import type { Silence, TabRestraints } from '../../src/model/restraint'
import type { RulesPack } from '../../src/model/rules-pack'
import type { Settings } from '../../src/model/settings'
import { organisationNote } from '../../src/policy/organisation-note'
import type { SiteSwitch } from '../../src/policy/site-switch'
import { copyText } from '../../src/render/copy-text'
import { AssessmentForm } from '../../src/ui/assessment-form'
import { ExplainDrug, type Explanation } from '../../src/ui/explain-drug'
import type { Assess, FormControl } from '../../src/ui/form-control'
import { OfficialText } from '../../src/ui/official-text'
import { OrganisationNote } from '../../src/ui/organisation-note'
import { isoDay } from '../../src/ui/out-of-date'
import { OutOfDate } from '../../src/ui/pack-identity'
import { PackNotices } from '../../src/ui/pack-notices'
import { PrintAction } from '../../src/ui/print-action'
import { QuietPart } from '../../src/ui/quiet-part'
import { ReferenceNote } from '../../src/ui/reference-note'
import { textsOf } from '../../src/ui/texts'
import { stateSentence, tabNotices } from './state-sentence'

export interface PopupProps {
  readonly messages: Messages
  readonly language: InterfaceLanguage
  readonly values: Settings
  readonly state: TabState
  readonly areas: AreasState | null
  readonly host: string | null
  readonly siteSwitch: SiteSwitch
  /** How many values of settings are ignored. */
  readonly ignoredCount: number
  readonly disabledReason: string
  readonly pack: RulesPack
  readonly packNotices: readonly PackNotice[]
  readonly drugIds: readonly DrugId[]
  readonly sliceFor: (drugId: DrugId) => RulesPack
  readonly assess: Assess
  readonly explain: (name: string) => Explanation
  readonly isIntendedUseAccepted: boolean
  readonly appVersion: string
  readonly openPrint: (drugId: DrugId) => Promise<void>
  readonly onAccept: () => void
  readonly onSwitchSite: (isOff: boolean) => void
  readonly restraints: TabRestraints
  readonly onSilence: (silence: Silence, isSilent: boolean) => void
  readonly onForgetAnswer: (drugId: DrugId) => void
  readonly onOptions: () => void
  readonly onOpenCard: (drugId: DrugId, frameId: number) => void
}

export function PopupView(props: PopupProps) {
  const { messages, language, values, state, host, pack, onSwitchSite, onOptions } = props
  const isSilent = values.silentMode && state.site.state === 'on'
  return (
    <>
      <header>
        <h1>{messages('popup.title')}</h1>
        <button type="button" class="action quiet" onClick={onOptions}>
          {messages('popup.options')}
        </button>
      </header>
      <p class={`state ${isSilent ? 'off' : state.site.state}`} data-part="state">
        {typeset(
          isSilent
            ? messages('state.silent-mode')
            : stateSentence(state.site, props.disabledReason, messages),
        )}
      </p>
      {tabNotices(state, values.drugs, messages).map((notice) => (
        <p key={notice} class="problem">
          {typeset(notice)}
        </p>
      ))}
      {props.areas && (
        <p class={props.areas === 'shown' ? undefined : 'problem'} data-part="areas">
          {typeset(messages(`popup.areas.${props.areas}`))}
        </p>
      )}
      {props.ignoredCount > 0 && (
        <p class="problem" data-part="ignored">
          {typeset(messages('popup.settingsIgnored', { n: props.ignoredCount }))}
        </p>
      )}
      <OutOfDate texts={textsOf(pack, language, messages)} today={isoDay(new Date())} />
      <PackNotices notices={props.packNotices} />
      {state.site.state === 'on' && <FoundDrugs {...props} />}
      {state.site.state === 'on' && <QuietPart {...props} />}
      {host && state.site.state !== 'silent' && (
        <SwitchSite {...{ messages, host, onSwitchSite }} may={props.siteSwitch} />
      )}
      <Standalone {...props} />
      <ExplainDrug messages={messages} language={language} explain={props.explain} />
      <p class="pack-line" data-part="pack">
        {messages('popup.pack', {
          pack: pack.id,
          version: pack.version,
          date: showDate(pack.reviewedOn, language),
        })}
      </p>
    </>
  )
}

interface SwitchSiteProps extends Pick<PopupProps, 'messages' | 'onSwitchSite'> {
  readonly host: string
  readonly may: SiteSwitch
}

function SwitchSite({ messages, host, may, onSwitchSite }: SwitchSiteProps) {
  if (may === 'none') return null
  if (may === 'organisation') {
    return <p data-part="off-by-organisation">{typeset(messages('popup.offByOrganisation', { host }))}</p>
  }
  return (
    <p>
      <button
        type="button"
        class="action"
        data-part="switch-site"
        onClick={() => onSwitchSite(may === 'off')}
      >
        {messages(may === 'on' ? 'popup.siteBack' : 'popup.siteOff', { host })}
      </button>
    </p>
  )
}

function FoundDrugs({ messages, values, state, onOpenCard }: PopupProps) {
  return (
    <section aria-label={messages('popup.found')}>
      <h2>{messages('popup.found')}</h2>
      {state.drugs.length === 0 && <p>{messages('popup.nothing')}</p>}
      <ul class="drugs">
        {state.drugs.map(({ drugId, surfaceForm, certainty, count, frameId }) => (
          <li key={drugId} data-part="found" data-drug={drugId}>
            <span>
              {typeset(messages('popup.drug', { drug: drugId, surface: surfaceForm, count }))}
              {certainty === 'probable' && ` – ${messages('popup.probable')}`}
            </span>
            {!values.silentMode && (
              <button type="button" class="action primary" onClick={() => onOpenCard(drugId, frameId)}>
                {messages('popup.open')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The checklist for a drug chosen here; its answers live as long as the popup is open. */
function Standalone(props: PopupProps) {
  const { messages, drugIds } = props
  const [drugId, setDrugId] = useState('')
  return (
    <details class="standalone" data-part="standalone">
      <summary>{messages('popup.checklist')}</summary>
      <label class="choice">
        <span>{messages('popup.chooseDrug')}</span>
        <select name="drugId" onChange={(event) => setDrugId(event.currentTarget.value)}>
          <option value="">{messages('popup.chooseDrug.none')}</option>
          {drugIds.map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      {drugId && <DrugCard key={drugId} {...props} drugId={drugId} />}
    </details>
  )
}

function DrugCard({ drugId, ...props }: PopupProps & { readonly drugId: DrugId }) {
  const { messages, language, values, assess, appVersion, isIntendedUseAccepted, onAccept, openPrint } = props
  const { mode } = values
  const [control] = useState<FormControl>({})
  const [listen] = useState(() => (element: Element | null) => {
    element?.addEventListener('click', (event) => pressAction(event, control))
    element?.addEventListener('keydown', (event) => pressKey(event as KeyboardEvent, control))
  })
  const texts = textsOf(props.sliceFor(drugId), language, messages, messagesIn(clinicalLanguage(language)))
  const note = {
    ...{ texts, drugId, control, appVersion, drugName: drugId },
    copyText: (text: string) => copyText(text, document),
  }
  const isForm = mode === 'assisted' && isIntendedUseAccepted
  return (
    <div ref={listen}>
      {isForm ? (
        <AssessmentForm {...note} assess={assess} requireReason={values.requireReason} />
      ) : (
        <OfficialText texts={texts} drugName={drugId} isReference={mode === 'reference'} />
      )}
      <OrganisationNote note={organisationNote(values)} texts={texts} />
      {mode === 'reference' && <ReferenceNote {...note} />}
      <PrintAction messages={messages} control={control} openPrint={() => openPrint(drugId)} />
      {mode === 'assisted' && !isIntendedUseAccepted && (
        <button type="button" class="action primary" value="accept-intended-use" onClick={onAccept}>
          {messages('card.accept')}
        </button>
      )}
    </div>
  )
}

function pressAction(event: Event, control: FormControl): void {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[name=action]')
  if (button?.value === 'print') control.print?.()
  else if (button) control.act?.(button.value)
}

function pressKey(event: KeyboardEvent, control: FormControl): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (control.key?.(event.key, event.target as Element)) event.preventDefault()
}
