/**
 * Empties controls that are about to be removed. Chromium keeps a removed radio button in the group of its name, and so
 * the closed card with its answers in memory; without a name it is in no group (promise P4).
 */
export function forgetControls(container: Element): void {
  for (const control of container.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    if (control.type === 'radio') control.checked = false
    else control.value = ''
    control.removeAttribute('name')
  }
}
