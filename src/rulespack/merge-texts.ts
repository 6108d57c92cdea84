/**
 * The texts of one pack: what all packs share (`rules/common/`), under what the pack says itself. A problem found in a
 * merged text names the file it is in.
 */
import { LANGUAGES } from '../model/language'
import type { TextsByLanguage } from './check-texts'
import type { RawPack } from './pack-schema'
import type { Problem } from './problem'
import { textReferences } from './text-references'

/** Shared texts that come only where the pack names them: what another jurisdiction asks or doses stays there. */
const ONLY_WHERE_NAMED =
  /^(dose|when|indication|reading|advice|patient)\.|^question\.\w+\.(label|help|short|missing)$/

export function mergeTexts(pack: RawPack, own: TextsByLanguage, common: TextsByLanguage): TextsByLanguage {
  const named = new Set(textReferences(pack).map(({ id }) => id))
  const merged = LANGUAGES.map((language) => {
    const shared = Object.entries(common[language]).filter(
      ([id]) => named.has(id) || !ONLY_WHERE_NAMED.test(id),
    )
    return [language, { ...Object.fromEntries(shared), ...own[language] }]
  })
  return Object.fromEntries(merged) as TextsByLanguage
}

/** A text that only the shared files hold, in any language, is to be mended there. */
export function placeTexts(
  problems: readonly Problem[],
  own: TextsByLanguage,
  common: TextsByLanguage,
): Problem[] {
  const holds = (texts: TextsByLanguage, id: string) => LANGUAGES.some((language) => id in texts[language])
  return problems.map((found) => {
    const { document, path, sentence } = found
    if (!document.startsWith('texts.') || holds(own, path) || !holds(common, path)) return found
    const shared = `common/${document}`
    return { ...found, document: shared, sentence: sentence.replace(document, shared) }
  })
}
