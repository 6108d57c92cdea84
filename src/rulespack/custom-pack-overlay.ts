/**
 * What an organisation may add to a pack without touching it: where its protocol is, whom to call, one text of its
 * own. It speaks for itself: no clinical number, no quotation, no sentence of an authority.
 */
import * as z from 'zod'
import { LANGUAGES, type Language } from '../model/language'
import { customId, customVersion } from './custom-pack-identity'
import { parseDocument } from './parse-document'
import { type PathPart, type Problem, problem } from './problem'

export type OverlayText = { readonly [language in Language]: string }

/** Shown as the organisation's, beside the pack of the jurisdiction `basedOn`. */
export interface PackOverlay {
  readonly basedOn: string
  readonly id: string
  readonly version: string
  readonly localProtocol?: { readonly label: OverlayText; readonly url: string }
  readonly contact?: OverlayText
  readonly extraText?: OverlayText
}

const MAX_LABEL = 80
const MAX_CONTACT = 160
const MAX_TEXT = 400
/** So many words in a row are not found by chance. */
const BORROWED_WORDS = 7

const inBoth = (most: number) => {
  const text = z.string().trim().min(1).max(most, `1 to ${most} characters`)
  return z.strictObject({ fr: text, en: text })
}

const overlaySchema = z.strictObject({
  basedOn: z.string().min(1),
  id: customId,
  version: customVersion,
  localProtocol: z.strictObject({ label: inBoth(MAX_LABEL), url: z.string() }).optional(),
  contact: inBoth(MAX_CONTACT).optional(),
  extraText: inBoth(MAX_TEXT).optional(),
})

/** A number with a unit, a comparison, a frequency or an age: such numbers are the pack's, with their evidence. */
const CLINICAL_NUMBER =
  /[<>≤≥]\s*\p{N}|\p{N}\s*(?:mg|mcg|µg|μg|g|kg|ml|l|mmol|%|fois|times|×|x|ans?|years?|mois|months?|semaines?|weeks?|jours?|days?)(?!\p{L})/iu
const ANY_NUMBER = /\p{N}/u
const QUOTATION_MARK = /[«»“”„‟‹›"]/u
/** Control, format and line characters: text that is not shown as it is written. */
const NOT_PLAIN = /[\p{C}\p{Zl}\p{Zp}]/u

export type ParsedOverlay =
  | { readonly ok: true; readonly overlay: PackOverlay }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** @param official sentences of the authorities, which no organisation may say as its own. */
export function parseOverlay(raw: unknown, official: readonly string[]): ParsedOverlay {
  const parsed = parseDocument('custom', overlaySchema, raw)
  if (!parsed.ok) return parsed
  const { localProtocol, contact, extraText } = parsed.data
  const problems: Problem[] = []
  const wrong = (path: readonly PathPart[], expected: string, found: unknown) => {
    problems.push(problem('custom', path, expected, found))
  }
  if (!localProtocol && !contact && !extraText) {
    wrong([], 'localProtocol, contact or extraText', Object.keys(parsed.data))
  }
  if (localProtocol && !isAddress(localProtocol.url)) {
    wrong(['localProtocol', 'url'], 'an http(s) address without a name or password', localProtocol.url)
  }
  const texts: { path: PathPart[]; text: string; number: RegExp }[] = LANGUAGES.flatMap((language) => [
    ...(localProtocol
      ? [
          {
            path: ['localProtocol', 'label', language],
            text: localProtocol.label[language],
            number: CLINICAL_NUMBER,
          },
        ]
      : []),
    ...(contact ? [{ path: ['contact', language], text: contact[language], number: CLINICAL_NUMBER }] : []),
    ...(extraText ? [{ path: ['extraText', language], text: extraText[language], number: ANY_NUMBER }] : []),
  ])
  for (const { path, text, number } of texts) {
    if (number.test(text)) wrong(path, 'no clinical number: doses, ages and thresholds are the pack’s', text)
    if (QUOTATION_MARK.test(text)) wrong(path, 'no quotation: the organisation speaks for itself', text)
    if (NOT_PLAIN.test(text)) wrong(path, 'one line of plain text', text)
    if (official.some((sentence) => sharesWords(text, sentence))) {
      wrong(path, 'no words of an authority', text)
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  // The schema writes absent keys as `| undefined`, the type as absent; the parsed data has them absent.
  return { ok: true, overlay: parsed.data as PackOverlay }
}

function isAddress(url: string): boolean {
  if (!URL.canParse(url) || /\s/.test(url)) return false
  const { protocol, username, password } = new URL(url)
  return ['http:', 'https:'].includes(protocol) && username === '' && password === ''
}

/** True where a run of words of the sentence, or the whole of a short one, stands in the text. */
function sharesWords(text: string, sentence: string): boolean {
  const words = wordsOf(sentence)
  const length = Math.min(BORROWED_WORDS, words.length)
  if (length === 0) return false
  const said = ` ${wordsOf(text).join(' ')} `
  const runs = words.slice(0, words.length - length + 1).map((_, i) => words.slice(i, i + length).join(' '))
  return runs.some((run) => said.includes(` ${run} `))
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
