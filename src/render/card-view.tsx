/** The card of one drug, in the closed root: rules being loaded, refused, to be accepted, or the form. */
import { type MessageKey, type Messages, messagesFrom } from '../i18n/messages'
import { typeset } from '../i18n/typeset'
import type { CardRules } from '../model/card-rules'
import type { CardSubject } from '../model/card-subject'
import type { PatientState } from '../model/patient-state'
import type { TabRestraints } from '../model/restraint'
import { AssessmentForm } from '../ui/assessment-form'
import type { Assess, FormControl } from '../ui/form-control'
import { FIRST_LINE_ID } from '../ui/head'
import { IntendedUse } from '../ui/intended-use'
import { OfficialText } from '../ui/official-text'
import { OrganisationNote } from '../ui/organisation-note'
import { OutOfDate } from '../ui/pack-identity'
import { PackNotices } from '../ui/pack-notices'
import { PrintAction } from '../ui/print-action'
import { QuietActions } from '../ui/quiet-actions'
import { ReferenceNote } from '../ui/reference-note'
import { textsOf } from '../ui/texts'
import { Whose } from '../ui/whose'
import { CardTools } from './card-tools'
import { drugName } from './drug-name'
import { REST_MINUTES } from './watch-rest'
import { whyLine } from './why-line'

export type RulesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'ready'; readonly rules: CardRules }

/** Why the answers went: the page changed under the card, shows another patient, or the card rested. */
export type Cleared = 'page' | 'patient' | 'rest'

export const CLEARED_WORDS = {
  page: 'card.cleared',
  patient: 'card.cleared.patient',
  rest: 'card.cleared.rest',
} as const satisfies { [reason in Cleared]: MessageKey }

/** Whether answers are asked for, and with them the patient. */
export const isAssisted = ({ mode, isIntendedUseAccepted }: CardRules) =>
  mode === 'assisted' && isIntendedUseAccepted

export interface CardViewProps {
  readonly rulesState: RulesState
  readonly messages: Messages
  readonly subject: CardSubject
  readonly isCollapsed: boolean
  /** Answers were dropped. */
  readonly cleared: Cleared | null
  readonly patient: PatientState
  readonly assess: Assess
  readonly control: FormControl
  readonly copyText: (text: string) => Promise<boolean>
  readonly openPrint: () => Promise<void>
  readonly restraints: TabRestraints | null
  readonly onAnswered: (isAnswered: boolean) => void
}

export function CardView(props: CardViewProps) {
  const { messages, isCollapsed, rulesState } = props
  const { mention } = props.subject
  return (
    <section
      class={isCollapsed ? 'card collapsed' : 'card'}
      data-part="card"
      role="dialog"
      lang={rulesState.kind === 'ready' ? rulesState.rules.language : undefined}
      aria-label={messages('card.title', { drug: drugName(mention) })}
      aria-describedby={FIRST_LINE_ID}
    >
      <Content {...props} />
    </section>
  )
}

function Content(props: CardViewProps) {
  const { rulesState, messages, patient, assess, control, copyText, isCollapsed, onAnswered } = props
  const { mention, otherDrugs, placeKind, opening } = props.subject
  const { drugId, surfaceForm, certainty } = mention
  const drug = drugName(mention)
  const tools = <CardTools messages={messages} isCollapsed={isCollapsed} />
  const cleared = (
    <p class="cleared" data-part="cleared">
      {props.cleared && typeset(messages(CLEARED_WORDS[props.cleared], { minutes: REST_MINUTES }))}
    </p>
  )
  if (rulesState.kind !== 'ready') {
    return (
      <>
        <div class="head">
          <h2>{drug}</h2>
          {tools}
        </div>
        <div class="card-body">
          {cleared}
          {rulesState.kind === 'loading' ? (
            <p>{messages('card.loading')}</p>
          ) : (
            <p class="problem">{typeset(messages('card.failed', { error: rulesState.error }))}</p>
          )}
        </div>
      </>
    )
  }
  const { pack, language, mode, organisation, packNotices, requireReason, appVersion } = rulesState.rules
  const texts = textsOf(pack, language, messages, messagesFrom(rulesState.rules.clinicalWords))
  const isForm = isAssisted(rulesState.rules)
  const notices = (
    <>
      {cleared}
      {isForm && <Whose patient={patient} messages={messages} />}
      <OutOfDate texts={texts} today={new Date().toISOString().slice(0, 10)} />
      <PackNotices notices={packNotices.filter(({ isProblem }) => isProblem)} />
      {certainty === 'probable' && (
        <p class="problem" data-part="probable" lang={texts.lang}>
          {typeset(texts.read('first.probable', { surface: surfaceForm, Drug: drug }))}
        </p>
      )}
    </>
  )
  const more = (
    <>
      <OrganisationNote note={organisation} texts={texts} />
      {otherDrugs.length > 0 && (
        <p lang={texts.lang}>{typeset(texts.read('twoDrugs', { Drug2: otherDrugs.join(', ') }))}</p>
      )}
      <p data-part="why">
        <span lang={texts.lang}>
          {typeset(
            texts.read('why', { surface: surfaceForm, place: texts.clinicalMessages(`place.${placeKind}`) }),
          )}
        </span>{' '}
        {typeset(whyLine(opening, messages))}
      </p>
      <PackNotices notices={packNotices.filter(({ isProblem }) => !isProblem)} />
    </>
  )
  const note = {
    ...{ texts, drugId, control, copyText, appVersion, drugName: drug },
    onPage: { surfaceForm, isProbable: certainty === 'probable' },
  }
  const { restraints } = props
  const isSilent = restraints !== null && (restraints.isSnoozed || restraints.isQuietSite)
  const actions = <PrintAction messages={messages} control={control} openPrint={props.openPrint} />
  const folds = restraints && (
    // What keeps the card closed elsewhere is never folded away (promise P5).
    <details class="quiet" open={isSilent || undefined}>
      <summary>{messages('quiet.title')}</summary>
      <QuietActions messages={messages} restraints={restraints} />
    </details>
  )
  if (isForm) {
    return (
      <AssessmentForm
        {...note}
        {...{ assess, requireReason, patient, onAnswered, tools, notices, more, folds, actions }}
      />
    )
  }
  return (
    <>
      <OfficialText {...{ texts, tools, notices, more }} drugName={drug} isReference={mode === 'reference'} />
      {mode === 'assisted' ? (
        <IntendedUse texts={texts} />
      ) : (
        <div class="foot">
          <ReferenceNote {...note} />
          {actions}
          {folds}
        </div>
      )}
    </>
  )
}
