interface Props {
  readonly name: string
  readonly label: string
  /** Pairs of value and text; the first is what "not answered" says. */
  readonly options: readonly (readonly [value: string, text: string])[]
}

/** A labelled native select: works behind the guard, with a keyboard and with a screen reader. */
export function Choice({ name, label, options }: Props) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
