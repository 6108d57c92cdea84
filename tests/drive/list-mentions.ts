// Lists what the extension found on the page: the text it underlined, and the fields that carry one of its markers.
// The drug of a text is asked of the project's own `rules find`; nothing is listed that the extension did not mark.

import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Frame } from 'puppeteer-core'
import type { Box, Session } from './session'
import { offsetOf } from './surface'

const RULES = fileURLToPath(new URL('../../src/cli/rules.ts', import.meta.url))

export interface ListedMention {
  readonly drugId: string
  readonly surfaceForm: string
  /** "Traitements", "champ Médicament": the nearest title on the page. */
  readonly where: string
}

interface FoundText {
  readonly text: string
  readonly where: string
  /** Only for a field: a marker must stand at its edge. */
  readonly field: Box | null
}

/** How far from a field its marker may stand. */
const EDGE_PX = 40

export async function listMentions(session: Session): Promise<ListedMention[]> {
  const markers = await session.surface.shown('[data-part="marker"]')
  const texts: FoundText[] = []
  for (const frame of session.page.frames()) texts.push(...(await readFrame(session, frame)))
  const found = findDrugs(texts.map(({ text }) => text))
  return texts.flatMap(({ where, field }, index) =>
    (found[index] ?? [])
      .filter(
        ({ drugId }) =>
          field === null ||
          markers.some((marker) => marker.attributes['data-drug'] === drugId && touches(marker.box, field)),
      )
      .map((mention) => ({ ...mention, where })),
  )
}

async function readFrame(session: Session, frame: Frame): Promise<FoundText[]> {
  const { x, y } = await offsetOf(frame)
  const texts = await session.evaluate(readMarkedTexts, null, frame)
  return texts.map((text) => ({
    ...text,
    field: text.field && { ...text.field, x: text.field.x + x, y: text.field.y + y },
  }))
}

function touches(marker: Box, field: Box): boolean {
  const isBeside = marker.x < field.x + field.width + EDGE_PX && marker.x + marker.width > field.x - EDGE_PX
  const isLevel = marker.y < field.y + field.height + EDGE_PX && marker.y + marker.height > field.y - EDGE_PX
  return isBeside && isLevel
}

/** Runs `rules find`, one text a line; the answer of each text is at its place. */
function findDrugs(texts: readonly string[]): Omit<ListedMention, 'where'>[][] {
  if (texts.length === 0) return []
  const input = texts.map((text, index) => JSON.stringify({ id: String(index), text })).join('\n')
  const result = spawnSync(execPath, ['--import', 'tsx', RULES, 'find'], {
    input: `${input}\n`,
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(`"rules find" failed: ${result.stderr.trim()}`)
  const answers: Omit<ListedMention, 'where'>[][] = []
  for (const line of result.stdout.split('\n').filter(Boolean)) {
    const { id, mentions } = JSON.parse(line) as { id: string; mentions: Omit<ListedMention, 'where'>[] }
    answers[Number(id)] = mentions.map(({ drugId, surfaceForm }) => ({ drugId, surfaceForm }))
  }
  return answers
}

/** Runs in the page: the highlights, which every script of a page can read, and the values of its fields. */
function readMarkedTexts(): FoundText[] {
  const titleOf = (start: Node): string => {
    for (let node: Node | null = start; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
      if (!(node instanceof Element)) continue
      if (node.getAttribute('role') === 'listbox') return 'liste de choix'
      const title =
        node.getAttribute('aria-label') ?? node.querySelector(':scope > h1, :scope > h2')?.textContent
      if (title) return title.trim()
    }
    return document.title || (window.frameElement?.getAttribute('title') ?? '')
  }
  const marked: FoundText[] = []
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight as unknown as Iterable<AbstractRange>) {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      if (live.getClientRects().length > 0)
        marked.push({ text: live.toString(), where: titleOf(range.startContainer), field: null })
    }
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    const { x, y, width, height } = field.getBoundingClientRect()
    if (field.type === 'password' || width === 0) continue
    const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.name
    marked.push({ text: field.value, where: `champ ${label.trim()}`, field: { x, y, width, height } })
  }
  return marked.filter(({ text }) => text.trim() !== '')
}
