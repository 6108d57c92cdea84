// The page's own DOM, to compare a page with the extension and one without.

import type { Session } from '../drive/session'
import { HOST } from '../drive/surface'

/** So long nothing may have changed. Frameworks redraw in several steps, and put off a search by up to 300 ms. */
const QUIET_MS = 600

/**
 * The page at rest: every tag in a line of its own, then the values of fields and the focused element; our host is left
 * out. Front ends load parts of themselves in no fixed order, so the children of `<head>` are sorted.
 */
export async function settledDom({ evaluate }: Session): Promise<string> {
  return withoutGenerated(await evaluate(readAtRest, { host: HOST, quietMs: QUIET_MS }))
}

function readAtRest({ host, quietMs }: { host: string; quietMs: number }): Promise<string> {
  const read = () => {
    const page = document.documentElement.cloneNode(true) as HTMLElement
    for (const ours of page.querySelectorAll(host)) ours.remove()
    const head = page.querySelector('head')
    const parts = [...(head?.children ?? [])].map((part) => part.outerHTML).sort()
    head?.replaceChildren()
    const fields = [...document.querySelectorAll('input, textarea, select')] as HTMLInputElement[]
    const values = fields.map(({ name, value, checked }) => `${name}=${value}${checked ? ' checked' : ''}`)
    const focused = document.activeElement?.cloneNode() as HTMLElement | undefined
    const tags = page.outerHTML.replaceAll('><', '>\n<')
    return [...parts, tags, ...values, `focus: ${focused?.outerHTML}`].join('\n')
  }
  return new Promise((resolve) => {
    const rest = () => {
      observer.disconnect()
      resolve(read())
    }
    let timer = setTimeout(rest, quietMs)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(rest, quietMs)
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/**
 * What differs between two runs without the extension: ids made up by the frameworks, by chance or by counting redraws,
 * and the time of day that OpenMRS prints.
 */
const GENERATED = /\b_r_\w+_|:r\w+:|\bmantine-[a-z0-9]{9}\b|\breact-aria\d+|\b\d\d:\d\d [AP]M\b/g

export function withoutGenerated(text: string): string {
  return text.replaceAll(GENERATED, '…')
}
