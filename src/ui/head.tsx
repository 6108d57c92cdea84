/**
 * The top of a card, which never scrolls away: the word beside shape and colour, then the first line, which carries the
 * whole message. Of a collapsed card it is all that stays, without the line.
 */
import type { ComponentChildren } from 'preact'
import { typeset } from '../i18n/typeset'
import type { Indicator } from '../model/assessment'

interface Props {
  readonly indicator: Indicator
  /** Null where nothing is computed. */
  readonly word: string | null
  readonly drugName: string
  readonly line: string
  /** Of word and line. */
  readonly lang: string | undefined
  /** Buttons of the window around the card, where there is one. */
  readonly tools?: ComponentChildren
}

export const FIRST_LINE_ID = 'first-line'

export function Head({ indicator, word, drugName, line, lang, tools }: Props) {
  return (
    <div class="head" data-indicator={indicator}>
      <div class="head-text">
        <h2>
          {word && (
            <span class="indicator" data-part="indicator" data-indicator={indicator} lang={lang}>
              {word}
            </span>
          )}{' '}
          <span class="head-drug">{drugName}</span>
        </h2>{' '}
        <p
          id={FIRST_LINE_ID}
          class="first-line"
          data-part="first-line"
          data-indicator={indicator}
          lang={lang}
        >
          {typeset(line)}
        </p>
      </div>
      {tools}
    </div>
  )
}
