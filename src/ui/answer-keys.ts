/**
 * One letter answers the question that has the focus and leads to the next one; another answers "none of the others".
 * The letters are underlined in the labels, and count only while the focus is in a question (WCAG 2.1.4).
 */
import type { Messages } from '../i18n/messages'

export type KeyMeaning = 'answered' | 'none-of-the-others' | null

/** @param focused the element with the focus, inside `form` or not. */
export function answerByKey(
  form: ParentNode,
  focused: Element | null,
  pressed: string,
  messages: Messages,
): KeyMeaning {
  const question = focused?.closest('.question')
  if (!question) return null
  const key = pressed.toLowerCase()
  if (key === messages('key.none')) return 'none-of-the-others'
  const radio = [...question.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    ({ value }) => key === messages(`key.${value as 'yes' | 'no' | 'unknown'}`),
  )
  // Enter does nothing in a field of one line by itself: here it goes on.
  if (!radio && !(key === 'enter' && focused instanceof HTMLInputElement)) return null
  if (radio) radio.checked = true
  focusNext(form, question)
  return 'answered'
}

function focusNext(form: ParentNode, question: Element): void {
  const questions = [...form.querySelectorAll('.question')]
  const next = questions[questions.indexOf(question) + 1]
  const control =
    next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector<HTMLInputElement>('input')
  control?.focus()
}
