/** The authority's condition, answered: the card repeats what the prescriber states, and adds nothing. */
import { typeset } from '../i18n/typeset'
import { Choice } from './choice'
import { ALTERNATIVES, alternatives } from './form-options'
import type { Texts } from './texts'

interface Props {
  readonly texts: Texts
  readonly answer: string | undefined
}

export function Alternative({ texts, answer }: Props) {
  return (
    <>
      <Choice
        name="alternative"
        label={texts.read('question.alternative.label')}
        lang={texts.lang}
        options={alternatives(texts)}
      />
      <AlternativeConclusion texts={texts} answer={answer} />
    </>
  )
}

function AlternativeConclusion({ texts, answer }: Props) {
  const { read, lang } = texts
  if (!answer || answer === 'later') return null
  const reason = answer !== 'yes' && read(ALTERNATIVES[answer as 'failed'].replace('.no.', '.reason.'))
  return (
    <p class="alternative" lang={lang}>
      {typeset(
        reason ? read('concl.critical.alternativeNo', { reason }) : read('concl.critical.alternativeYes'),
      )}
    </p>
  )
}
