/** What elements call themselves, as one folded line; never their values, never long texts. */
import { ancestorsOf } from './ancestors'
import { rootOf } from './clobber-proof'
import { fold } from './prescribing-words'

/** A label is short; a longer text is no label. */
const MAX_LABEL_LENGTH = 80

export const shortText = (element: Element) => (element.textContent ?? '').trim().slice(0, MAX_LABEL_LENGTH)

/** Names that a person is told: by label, by the element's own words, by another element. */
function spokenNames(element: Element): string[] {
  const root = rootOf(element) as Document | ShadowRoot
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
  const others = ids.map((id) => root.getElementById?.(id) ?? null)
  const labels = 'labels' in element ? Array.from((element as HTMLInputElement).labels ?? []) : []
  return [
    element.getAttribute('aria-label') ?? '',
    ...[...labels, ...others].map((label) => (label ? shortText(label) : '')),
  ]
}

const attributes = (element: Element, names: readonly string[]) =>
  names.map((name) => element.getAttribute(name) ?? '')

/** Everything a field calls itself. */
export const fieldName = (field: Element) =>
  fold([...spokenNames(field), ...attributes(field, ['placeholder', 'name', 'id', 'title'])].join(' '))

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,dt,th,[role=heading]'
/** A bar that holds a heading: "card-header", "modal-title", "panel-heading". */
const HEADING_BAR = 'header,[class*=header],[class*=heading],[class*=title]'
const MAX_SIBLINGS = 20

export interface PartName {
  readonly text: string
  /** False for an id or a class, which may say anything. */
  readonly isSpoken: boolean
}

/**
 * The names of what is around an element, nearest first: headings before it, each of a higher rank than the one
 * before, and what the elements around call themselves. An element's own label is no part of it.
 */
export function* namesAround(element: Element): Generator<PartName & { readonly of: Element }> {
  let rank = Number.POSITIVE_INFINITY
  for (const at of ancestorsOf(element)) {
    if (at !== element) {
      const spoken = fold(spokenNames(at).join(' '))
      if (spoken.trim()) yield { text: spoken, isSpoken: true, of: at }
      yield { text: fold(`${at.id} ${at.getAttribute('class') ?? ''}`), isSpoken: false, of: at }
    }
    if (/^(html|body)$/.test(at.localName)) return
    let sibling = at.previousElementSibling
    for (let back = 0; sibling && back < MAX_SIBLINGS; back++, sibling = sibling.previousElementSibling) {
      const heading = headingIn(sibling)
      if (!heading || rankOf(heading) >= rank) continue
      rank = rankOf(heading)
      yield { text: fold(shortText(heading)), isSpoken: true, of: at.parentElement ?? at }
    }
  }
}

function headingIn(element: Element): Element | null {
  if (element.matches(HEADING)) return element
  return element.matches(HEADING_BAR) ? (element.querySelector(HEADING) ?? element) : null
}

/** 1 for `<h1>`; whatever names only a part of a form or a row ranks lowest. */
function rankOf(heading: Element): number {
  const level = /^h(\d)$/.exec(heading.localName)?.[1] ?? heading.getAttribute('aria-level')
  return level ? Number(level) : 9
}
