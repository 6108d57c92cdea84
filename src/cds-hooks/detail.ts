/**
 * The body of a card as Markdown, in the order of the card in the page: conclusion, the authority's sentences, dose
 * with its limits, what is not assessed, what holds for every patient, which rules speak. Every sentence comes from
 * the assessment or the pack.
 */
import { readText } from '../i18n/fill-text'
import { messagesIn, showDate } from '../i18n/messages'
import type { Assessment, Citation, Statement } from '../model/assessment'
import { areDosesSigned } from '../model/is-signed'
import type { Language } from '../model/language'
import type { RulesPack } from '../model/rules-pack'
import { bullets, cited, plain } from './markdown'

/** @param today ISO date; given, a pack past its review date says so first. */
export function detailOf(
  assessment: Assessment,
  pack: RulesPack,
  language: Language,
  today: string | undefined,
): string {
  const messages = messagesIn(language)
  const read = (id: string, values = {}) => plain(readText(pack.texts[language], id, values))
  const dateWords = { undated: messages('date.undated'), current: messages('date.current') }
  const cite = (citation: Citation) => cited(citation, dateWords)
  const { conclusion, statements, dose, advice, notAssessed, indicatorWord } = assessment

  const outOfDate = today !== undefined && today > pack.reviewBy
  const identity = {
    id: pack.id,
    version: pack.version,
    date: showDate(pack.reviewedOn),
    reviewBy: showDate(pack.reviewBy),
  }
  return [
    ...(outOfDate ? [read('first.outOfDate', { date: showDate(pack.reviewBy) })] : []),
    `**${read(`indicator.${indicatorWord}`)}**`,
    ...conclusion.map(plain),
    ...statements.map((statement) => statementText(statement, conclusion, cite)),
    `**${plain(messages('card.dose'))}**`,
    `${plain(dose.text)} ${cite(dose.citation)}`,
    ...(dose.hasNumber && !dose.signed ? [read('dose.notSigned')] : []),
    ...(dose.readIn.length > 0
      ? [`${plain(messages('card.dose.readIn'))}\n\n${bullets(dose.readIn.map(cite))}`]
      : []),
    plain(notAssessed.text),
    `**${plain(messages('card.everyPatient'))}**`,
    bullets(advice.map(({ text, citation }) => `${plain(text)} ${cite(citation)}`)),
    [read('packLine', identity), ...(areDosesSigned(pack) ? [] : [read('packLine.notSigned')])].join(' '),
    read('intendedUse'),
  ].join('\n\n')
}

/** The summary, once, and the authority's own sentence where there is one, as a quotation; each with its source. */
function statementText(
  { text, quote, citation }: Statement,
  said: readonly string[],
  cite: (citation: Citation) => string,
): string {
  const source = cite(citation)
  const quotation = quote && `> ${plain(quote.text)} ${source}`
  if (quotation && said.includes(text)) return quotation
  return [`${plain(text)} ${source}`, ...(quotation ? [quotation] : [])].join('\n\n')
}
