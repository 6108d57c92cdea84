import type { TextId } from '../model/rules-pack'
import { Cited } from './cited'
import { Further } from './further'
import type { Texts } from './texts'

interface Props {
  readonly texts: Texts
  readonly drugName: string
  readonly isReference: boolean
}

/** The authority's sentences and the factors as a static list; nothing is asked, nothing is computed. */
export function OfficialText({ texts, drugName, isReference }: Props) {
  const { pack, messages, read, get, cite } = texts
  const sentence = (id: string, part: string, text: TextId, sourceIds: readonly string[]) => {
    const citation = cite(sourceIds)
    return (
      <p key={id} class={get(text).kind} data-part={part}>
        {read(text)} {citation && <Cited citation={citation} texts={texts} kind={get(text).kind} />}
      </p>
    )
  }
  return (
    <>
      <p class="first-line" data-part="first-line" data-indicator="warning">
        {read(isReference ? 'first.reference' : 'first.start', { Drug: drugName })}
      </p>
      {pack.rules.map(({ id, quote, sourceIds }) => quote && sentence(id, 'statement', quote, sourceIds))}
      {pack.advice.map(({ id, text, sourceIds }) => sentence(id, 'advice', text, sourceIds))}
      {isReference && (
        <ul>
          {pack.questions.map(({ id, label }) => (
            <li key={id}>{read(label)}</li>
          ))}
        </ul>
      )}
      <p class="not-assessed">{read(pack.notAssessed.text)}</p>
      <Further texts={texts} showsDoses={false} />
      {isReference && <p>{messages('card.referenceMode')}</p>}
    </>
  )
}
