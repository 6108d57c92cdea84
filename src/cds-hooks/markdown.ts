/** Plain sentences in, GitHub Flavored Markdown out that shows exactly them. */
import { showDate } from '../i18n/messages'
import type { Citation } from '../model/assessment'

/** A sentence as it stands: nothing in it becomes a heading, a list, a link, emphasis or an element. */
export function plain(sentence: string): string {
  return sentence
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~&#]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^[-+=](?=\s|[-=])/, '\\$&')
}

export function link(label: string, url: string): string {
  const address = url.replace(/[<>\s]/g, encodeURIComponent)
  return `[${plain(label)}](<${address}>)`
}

/** Authority and date, with the address: the same words as beside a sentence of the card. */
export function cited(
  { authority, date, url }: Citation,
  dateWords: { undated: string; current: string },
): string {
  const shown = date === 'undated' || date === 'current' ? dateWords[date] : showDate(date)
  return link(`${authority}, ${shown}`, url)
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
