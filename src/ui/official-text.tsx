import type { ComponentChildren } from 'preact'
import { typeset } from '../i18n/typeset'
import type { TextId } from '../model/rules-pack'
import { Cited } from './cited'
import { ClinicalLanguage } from './clinical-language'
import { Head } from './head'
import { More } from './more'
import type { Texts } from './texts'

interface Props {
  readonly texts: Texts
  readonly drugName: string
  readonly isReference: boolean
  readonly tools?: ComponentChildren
  readonly notices?: ComponentChildren
  readonly more?: ComponentChildren
}

/** The authority's sentences and the factors as a static list; nothing is asked, nothing is computed. */
export function OfficialText({ texts, drugName, isReference, tools, notices, more }: Props) {
  const { pack, messages, read, get, cite, lang } = texts
  const sentence = (id: string, part: string, text: TextId, sourceIds: readonly string[]) => {
    const citation = cite(sourceIds)
    return (
      <p key={id} class={get(text).kind} data-part={part} lang={lang}>
        {typeset(read(text))} {citation && <Cited citation={citation} texts={texts} kind={get(text).kind} />}
      </p>
    )
  }
  return (
    <>
      <Head
        indicator="warning"
        word={null}
        drugName={drugName}
        line={read(isReference ? 'first.reference' : 'first.start', { Drug: drugName })}
        lang={lang}
        tools={tools}
      />
      <div class="card-body form">
        {notices}
        {isReference && <p>{typeset(messages('card.referenceMode'))}</p>}
        {pack.rules.map(({ id, quote, sourceIds }) => quote && sentence(id, 'statement', quote, sourceIds))}
        {pack.advice.map(({ id, text, sourceIds }) => sentence(id, 'advice', text, sourceIds))}
        {isReference && (
          <ul>
            {pack.questions.map(({ id, label }) => (
              <li key={id} lang={lang}>
                {typeset(read(label))}
              </li>
            ))}
          </ul>
        )}
        <p class="not-assessed" data-part="not-assessed" lang={lang}>
          {typeset(read(pack.notAssessed.text))}
        </p>
        <ClinicalLanguage texts={texts} />
        <More texts={texts} showsDoses={false}>
          {more}
        </More>
      </div>
    </>
  )
}
