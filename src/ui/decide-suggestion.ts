/** The buttons beside what the page says: the answer goes into the control of its question, the focus to what is next. */

/**
 * Does what a button of a suggestion says: fills the control of its question, or tells the id to reject. False for any
 * other action.
 */
export function decideSuggestion(form: Element, action: string, reject: (id: string) => void): boolean {
  const [verb, fact = '', value = ''] = action.split('/')
  if (verb === 'reject') reject(`${fact}/${value}`)
  else if (verb !== 'confirm') return false
  else {
    for (const control of form.querySelectorAll<HTMLInputElement>('input')) {
      if (control.name !== fact) continue
      if (control.type === 'radio') control.checked = control.value === value
      else control.value = value
    }
  }
  return true
}

/** The button that was pressed is gone: the focus goes to the next suggestion, else to the first open question. */
export function focusNextSuggestion(form: Element): void {
  const next =
    form.querySelector<HTMLElement>('button[value^="confirm/"]') ??
    [...form.querySelectorAll<HTMLInputElement>('input[type="radio"], input[name="ageYears"]')].find(isOpen)
  next?.focus()
}

const isOpen = (input: HTMLInputElement) =>
  input.type === 'radio'
    ? !input.closest('.question')?.querySelector('input:checked')
    : input.value.trim() === ''
