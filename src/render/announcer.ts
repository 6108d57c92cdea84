/**
 * Says a sentence to a screen reader without showing it. The region has to be there before its text: one that comes with
 * its text is often not read.
 */
export function createAnnouncer(root: ShadowRoot): (sentence: string, lang?: string) => void {
  const region = root.ownerDocument.createElement('div')
  region.className = 'visually-hidden'
  region.setAttribute('role', 'status')
  region.dataset.part = 'announcer'
  root.append(region)
  return (sentence, lang = '') => {
    region.lang = lang
    if (region.textContent !== sentence) region.textContent = sentence
  }
}
