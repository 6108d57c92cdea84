/** One fold for what few need at once: other warnings, trial figures, prescribing conditions, sources and versions. */
import type { ComponentChildren } from 'preact'
import { Further } from './further'
import { PackIdentity } from './pack-identity'
import type { Texts } from './texts'

interface Props {
  readonly texts: Texts
  /** False where no adult dose may appear. */
  readonly showsDoses: boolean
  readonly children?: ComponentChildren
}

export function More({ texts, showsDoses, children }: Props) {
  return (
    <details class="more" data-part="more">
      <summary>{texts.messages('card.more')}</summary>
      <Further texts={texts} showsDoses={showsDoses} />
      <PackIdentity texts={texts} />
      {children}
    </details>
  )
}
