import type { FactName } from '../model/facts'
import { AroundClinical } from './around-clinical'
import type { Texts } from './texts'

/** Above the conclusion: what it rests on and nobody confirmed. */
export function Unconfirmed({
  facts,
  texts,
}: {
  readonly facts: readonly FactName[]
  readonly texts: Texts
}) {
  if (facts.length === 0) return null
  const { pack, read } = texts
  const list = facts.map((fact) => {
    const question = pack.questions.find(({ id }) => id === fact)
    return question ? read(question.missingLabel) : fact
  })
  return (
    <p class="problem" data-part="unconfirmed">
      <AroundClinical texts={texts} message="page.unconfirmed" name="list" text={list.join(', ')} />
    </p>
  )
}
