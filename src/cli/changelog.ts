/** The line of the changelog that a version of the rules must have: "Rules `fr` 1.0.0 … Clinical effect: …". */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const CHANGELOG_FILE = '../CHANGELOG.md'

/** Beside the rules folder; nothing where it is not there. */
export function readChangelog(root: string): string | undefined {
  const file = join(root, CHANGELOG_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** What is missing, in words for "expected …"; nothing when the line is there. */
export function missingInChangelog(text: string, pack: string, version: string): string | undefined {
  const start = `Rules \`${pack}\` ${version}`
  const lines = itemsOf(text).filter(
    (item) => item.startsWith(start) && !/^\.?\d/.test(item.slice(start.length)),
  )
  if (lines.length === 0) return `a line "${start}" with "Clinical effect:"`
  const says = lines.some((line) => /Clinical effect:\s*\S/.test(line))
  return says ? undefined : `"Clinical effect:" and what it is, in the line "${start}"`
}

/** List items, each on one line. */
function itemsOf(text: string): string[] {
  const items: string[] = []
  let isOpen = false
  for (const line of text.split(/\r?\n/)) {
    const item = /^[-*] (.*)$/.exec(line)
    if (item) items.push(item[1] ?? '')
    else if (isOpen && /^\s+\S/.test(line)) items.push(`${items.pop()} ${line.trim()}`)
    isOpen = item !== null || (isOpen && /^\s+\S/.test(line))
  }
  return items
}
