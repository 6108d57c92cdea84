// Writes the HTML of a record page: tables of results, lists, paragraphs with inline elements, panels with a shadow
// root. The same words give the same page. Text nodes are counted as they are written; about 50 characters each.

import { createRandom } from './random'
import { createWriter } from './write-text'

export interface PageWords {
  /** Text nodes, those in shadow roots included; exact. */
  readonly nodes: number
  /** Of these, how many hold one name of a drug of ours; spread evenly. */
  readonly mentions: number
  readonly seed?: number
}

/** One panel in this many sections has an open shadow root. */
const SECTIONS_PER_ROOT = 60

/** What is off the screen is not laid out: layout is the larger part of opening such a page, and nobody measures it. */
const STYLE = `body{font:13px/1.3 sans-serif;margin:8px}table{border-collapse:collapse}td,th{border:1px solid #ccc;
padding:1px 4px}section{margin:4px 0;content-visibility:auto}h2{font-size:14px;margin:2px 0}.icon{height:2px}`

export function writePage(words: PageWords): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Dossier</title><style>${STYLE}</style></head>
<body>${writeSections(words)}</body></html>`
}

/** What stands in the body, without white space between the elements: that would be text nodes too. */
export function writeSections({ nodes, mentions, seed = 1 }: PageWords): string {
  const random = createRandom(seed)
  const writer = createWriter({ nodes, mentions, random })
  const { text, isFull } = writer
  const many = (least: number, most: number, write: () => string) => {
    let html = ''
    const count = least + random.index(most - least + 1)
    for (let i = 0; i < count && !isFull(); i++) html += write()
    return html
  }
  const cell = () => `<td>${text('short')}</td>`
  const inline = () => {
    const name = random.pick(['b', 'em', 'strong', 'span', 'a', 'mark', 'abbr'])
    return `<${name}>${text('word')}</${name}>`
  }
  const maybeInline = () => (isFull() || random.chance(0.7) ? '' : inline())
  const sentence = () => `${text('long')}${maybeInline()}<br>`
  const table = () => `<table><tbody>${many(4, 10, () => `<tr>${many(4, 6, cell)}</tr>`)}</tbody></table>`
  const item = () => `<li>${text('medium')}${maybeInline()}</li>`
  const listing = () => `<ul>${many(3, 15, item)}</ul>`
  const paragraphs = () => many(2, 6, () => `<p>${many(1, 3, sentence)}</p>`)
  const rows = () =>
    many(3, 12, () => `<div class="row"><div class="icon"></div><div>${text('medium')}</div></div>`)
  const panel = () =>
    `<lab-panel><template shadowrootmode="open"><div>${many(5, 15, () => `<p>${text('medium')}</p>`)}</div></template></lab-panel>`
  const bodies = [table, listing, listing, paragraphs, paragraphs, rows]

  let html = ''
  for (let section = 1; !isFull(); section++) {
    const body = section % SECTIONS_PER_ROOT === 0 ? panel : random.pick(bodies)
    html += `<section><h2>${text('short')}</h2>${isFull() ? '' : body()}</section>`
    if (random.chance(0.05)) html += '<app-icon></app-icon>'
  }
  return html
}
