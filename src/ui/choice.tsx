import { typeset } from '../i18n/typeset'
import type { Options } from './form-options'

interface Props {
  readonly name: string
  readonly label: string
  /** Of the label, where it is not the one of the interface. */
  readonly lang?: string | undefined
  /** The first is what "not answered" says. */
  readonly options: Options
}

/** A labelled native select: works behind the guard, with a keyboard and with a screen reader. */
export function Choice({ name, label, lang, options }: Props) {
  return (
    <label class="choice">
      <span lang={lang}>{typeset(label)}</span>
      <select name={name}>
        {options.map(([value, text, lang]) => (
          <option key={value} value={value} lang={lang}>
            {typeset(text)}
          </option>
        ))}
      </select>
    </label>
  )
}
