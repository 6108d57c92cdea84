import { render } from 'preact'
import { messagesIn } from '../i18n/messages'
import type { InterfaceLanguage } from '../model/language'

/** A page of ours that stays empty would read as "nothing to say": the fault is said instead. */
export function showPageProblem(root: Element, language: InterfaceLanguage, error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error)
  render(<p class="problem">{messagesIn(language)('page.problem', { error: sentence })}</p>, root)
}
