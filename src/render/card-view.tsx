/** The card of one drug, in the closed root: rules being loaded, refused, to be accepted, or the form. */
import type { Messages } from '../i18n/messages'
import type { CardRules } from '../model/card-rules'
import { Action } from '../ui/action'
import { type Assess, AssessmentForm, type FormControl } from '../ui/assessment-form'
import { OfficialText } from '../ui/official-text'
import { OutOfDate, PackIdentity } from '../ui/pack-identity'
import { textsOf } from '../ui/texts'
import { drugName } from './drug-name'
import type { SurfacePlace } from './scan-link'

export type RulesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'ready'; readonly rules: CardRules }

export interface CardViewProps {
  readonly rulesState: RulesState
  readonly messages: Messages
  readonly mention: SurfacePlace['mention']
  readonly placeKind: 'text' | 'field'
  readonly otherDrugs: readonly string[]
  /** Answers were dropped because the page changed under the card. */
  readonly wasCleared: boolean
  readonly assess: Assess
  readonly control: FormControl
  readonly copyText: (text: string) => Promise<boolean>
}

export function CardView(props: CardViewProps) {
  const { messages, mention, wasCleared } = props
  return (
    <section
      class="card"
      data-part="card"
      role="dialog"
      aria-label={messages('card.title', { drug: drugName(mention) })}
    >
      <header>
        <h2>{drugName(mention)}</h2>
        <Action value="close" title={messages('card.closeHint')}>
          <span aria-hidden="true">×</span>
          <span class="visually-hidden">{messages('card.close')}</span>
        </Action>
      </header>
      <div class="card-body">
        <p role="status" class="cleared" data-part="cleared">
          {wasCleared && messages('card.cleared')}
        </p>
        <Content {...props} />
      </div>
    </section>
  )
}

function Content(props: CardViewProps) {
  const { rulesState, messages, mention, otherDrugs, assess, control, copyText } = props
  if (rulesState.kind === 'loading') return <p>{messages('card.loading')}</p>
  if (rulesState.kind === 'failed') {
    return <p class="problem">{messages('card.failed', { error: rulesState.error })}</p>
  }
  const { pack, language, mode, isIntendedUseAccepted, appVersion } = rulesState.rules
  const texts = textsOf(pack, language)
  const { drugId, surfaceForm, certainty } = mention
  const name = drugName(mention)
  const isForm = mode === 'assisted' && isIntendedUseAccepted
  return (
    <>
      <OutOfDate texts={texts} today={new Date().toISOString().slice(0, 10)} />
      {certainty === 'probable' && (
        <p class="problem" data-part="probable">
          {texts.read('first.probable', { surface: surfaceForm, Drug: name })}
        </p>
      )}
      {isForm ? (
        <AssessmentForm {...{ texts, drugId, assess, control, copyText, appVersion }} drugName={name} />
      ) : (
        <OfficialText texts={texts} drugName={name} isReference={mode === 'reference'} />
      )}
      {otherDrugs.length > 0 && <p>{texts.read('twoDrugs', { Drug2: otherDrugs.join(', ') })}</p>}
      <PackIdentity texts={texts} />
      <p class="why" data-part="why">
        {texts.read('why', { surface: surfaceForm, place: messages(`place.${props.placeKind}`) })}
      </p>
      {mode === 'assisted' && !isIntendedUseAccepted && (
        <Action value="accept-intended-use" kind="primary">
          {messages('card.accept')}
        </Action>
      )}
    </>
  )
}
