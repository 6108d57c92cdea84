import { useState } from 'preact/hooks'
import { type Messages, showDate } from '../../src/i18n/messages'
import type { TabState } from '../../src/messages/tab-state'
import type { Language } from '../../src/model/language'
import type { DrugId } from '../../src/model/mention'
import type { RulesPack } from '../../src/model/rules-pack'
import type { Mode } from '../../src/model/settings'
import { copyText } from '../../src/render/copy-text'
import { type Assess, AssessmentForm, type FormControl } from '../../src/ui/assessment-form'
import { OfficialText } from '../../src/ui/official-text'
import { isoDay } from '../../src/ui/out-of-date'
import { OutOfDate, PackIdentity } from '../../src/ui/pack-identity'
import { textsOf } from '../../src/ui/texts'
import { stateSentence, tabNotices } from './state-sentence'

export interface PopupProps {
  readonly messages: Messages
  readonly language: Language
  readonly mode: Mode
  readonly state: TabState
  readonly host: string | null
  readonly disabledReason: string
  readonly pack: RulesPack
  readonly sliceFor: (drugId: DrugId) => RulesPack
  readonly assess: Assess
  readonly isIntendedUseAccepted: boolean
  readonly appVersion: string
  readonly onAccept: () => void
  readonly onSwitchSite: (isOff: boolean) => void
  readonly onOptions: () => void
  readonly onOpenCard: (drugId: DrugId, frameId: number) => void
}

export function PopupView(props: PopupProps) {
  const { messages, language, state, host, pack, onSwitchSite, onOptions } = props
  const isDenied = state.site.state === 'off' && state.site.reason === 'site-denied'
  return (
    <>
      <header>
        <h1>{messages('popup.title')}</h1>
        <button type="button" class="action quiet" onClick={onOptions}>
          {messages('popup.options')}
        </button>
      </header>
      <p class={`state ${state.site.state}`} data-part="state">
        {stateSentence(state.site, props.disabledReason, messages)}
      </p>
      {tabNotices(state, messages).map((notice) => (
        <p key={notice} class="problem">
          {notice}
        </p>
      ))}
      <OutOfDate texts={textsOf(pack, language)} today={isoDay(new Date())} />
      {state.site.state === 'on' && <FoundDrugs {...props} />}
      {host && (isDenied || state.site.state === 'on') && (
        <p>
          <button
            type="button"
            class="action"
            data-part="switch-site"
            onClick={() => onSwitchSite(!isDenied)}
          >
            {messages(isDenied ? 'popup.siteBack' : 'popup.siteOff', { host })}
          </button>
        </p>
      )}
      <Standalone {...props} />
      <p class="pack-line" data-part="pack">
        {messages('popup.pack', { pack: pack.id, version: pack.version, date: showDate(pack.reviewedOn) })}
      </p>
    </>
  )
}

function FoundDrugs({ messages, state, onOpenCard }: PopupProps) {
  return (
    <section aria-label={messages('popup.found')}>
      <h2>{messages('popup.found')}</h2>
      {state.drugs.length === 0 && <p>{messages('popup.nothing')}</p>}
      <ul class="drugs">
        {state.drugs.map(({ drugId, surfaceForm, certainty, count, frameId }) => (
          <li key={drugId} data-part="found" data-drug={drugId}>
            <span>
              {messages('popup.drug', { drug: drugId, surface: surfaceForm, count })}
              {certainty === 'probable' && ` – ${messages('popup.probable')}`}
            </span>
            <button type="button" class="action primary" onClick={() => onOpenCard(drugId, frameId)}>
              {messages('popup.open')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The checklist for a drug chosen here; its answers live as long as the popup is open. */
function Standalone(props: PopupProps) {
  const { messages, pack } = props
  const [drugId, setDrugId] = useState('')
  return (
    <details class="standalone" data-part="standalone">
      <summary>{messages('popup.checklist')}</summary>
      <label class="choice">
        <span>{messages('popup.chooseDrug')}</span>
        <select name="drugId" onChange={(event) => setDrugId(event.currentTarget.value)}>
          <option value="">{messages('popup.chooseDrug.none')}</option>
          {pack.drugs.map((drug) => (
            <option key={drug.drugId} value={drug.drugId}>
              {drug.drugId}
            </option>
          ))}
        </select>
      </label>
      {drugId && <DrugCard key={drugId} {...props} drugId={drugId} />}
    </details>
  )
}

function DrugCard({ drugId, ...props }: PopupProps & { readonly drugId: DrugId }) {
  const { messages, language, mode, assess, appVersion, isIntendedUseAccepted, onAccept } = props
  const [control] = useState<FormControl>({})
  const texts = textsOf(props.sliceFor(drugId), language)
  const isForm = mode === 'assisted' && isIntendedUseAccepted
  return (
    <div ref={(element) => element?.addEventListener('click', (event) => pressAction(event, control))}>
      {isForm ? (
        <AssessmentForm
          {...{ texts, drugId, assess, control, appVersion }}
          drugName={drugId}
          copyText={(text) => copyText(text, document)}
        />
      ) : (
        <OfficialText texts={texts} drugName={drugId} isReference={mode === 'reference'} />
      )}
      <PackIdentity texts={texts} />
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
  if (button) control.act?.(button.value)
}
