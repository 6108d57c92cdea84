/**
 * Whether two different words are exactly one edit apart: a letter added, dropped, replaced, or two neighbours
 * exchanged (optimal string alignment). Never more: at two edits real medical text already confuses our names with
 * nilotinib, at three with brigatinib.
 */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (a[i] === b[i]) i++
  return (
    a.slice(i) === b.slice(i + 1) ||
    a.slice(i + 1) === b.slice(i) ||
    a.slice(i + 1) === b.slice(i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  )
}
