interface Props {
  readonly text: string
  /** One lower-case letter that stands in the text. */
  readonly letter: string
}

/** A label with the letter underlined that presses it. */
export function Mnemonic({ text, letter }: Props) {
  const at = text.toLowerCase().indexOf(letter)
  if (at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <u>{text.charAt(at)}</u>
      {text.slice(at + 1)}
    </>
  )
}
