/**
 * The restriction's own texts never say more, nor less, than the authority: "only if no suitable alternative" is no
 * ban and no blessing. Elsewhere the words are right and needed (pregnancy is a contraindication), hence the scope.
 */
import { LANGUAGES } from '../model/language'
import type { TextsByLanguage } from './check-texts'
import type { RawPack } from './pack-schema'
import { type Problem, problem } from './problem'

const NEVER_SAID = [
  /contre[-\s\u2010\u2011]?indi\p{L}*/iu,
  /contra[-\s]?indicat\p{L}*/iu,
  /interdi\p{L}*/iu,
  /forbidden|prohibited|banned/iu,
  /dernier recours|last[-\s]resort/iu,
  /sans (aucun )?risque|aucun risque|risk[-\s]free|without risk|no risk\b/iu,
  /autorisé\p{L}*|\bauthori[sz]ed|\ballowed/iu,
  /\bOK\b/u,
]

/** Texts with these beginnings are the restriction's own in every pack. */
const OWN_TEXTS = /^(first|concl|quote|question|group|indicator|when|list)\.|^marker$|^pack\.title$/

export function checkWords(pack: RawPack, texts: TextsByLanguage): Problem[] {
  const named = [
    ...pack.rules.flatMap(({ text, quote }) => [text, quote ?? text]),
    ...pack.questions.flatMap((question) => [question.label, question.help, question.shortLabel]),
    ...pack.questions.flatMap((question) => [question.missingLabel, question.official ?? question.label]),
    ...pack.advice.map(({ text }) => text),
    pack.outOfScope.text,
  ]
  return LANGUAGES.flatMap((language) => {
    const own = Object.keys(texts[language]).filter((id) => OWN_TEXTS.test(id))
    return [...new Set([...own, ...named])].flatMap((id) => {
      const text = texts[language][id]?.text ?? ''
      const word = NEVER_SAID.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined)
      if (word === undefined) return []
      const expected = 'no word of ban or blessing in a text of the restriction'
      return [problem(`texts.${language}`, [id], expected, word)]
    })
  })
}
