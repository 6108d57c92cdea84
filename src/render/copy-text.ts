/**
 * Puts a text on the clipboard. The modern way needs a secure page, and many hospital pages are plain http:
 * there a selection inside our own root is copied instead, which the page cannot see. False when both are refused.
 */
export async function copyText(text: string, root: ShadowRoot | Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text, root)
  }
}

function copySelection(text: string, root: ShadowRoot | Document): boolean {
  const document = root instanceof Document ? root : root.ownerDocument
  const focused = root.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  const parent = root instanceof Document ? root.body : root
  parent.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return isCopied
}
