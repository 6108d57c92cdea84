/**
 * The one door into trust: raw documents of a pack in, a frozen `RulesPack` out, or every problem with its place.
 * Nothing partly valid passes: a pack with one problem is not used at all.
 */
import type { Condition } from '../model/condition'
import { LANGUAGES, type Language } from '../model/language'
import type { RulesPack } from '../model/rules-pack'
import { checkDoses } from './check-doses'
import { checkIds } from './check-ids'
import { checkSources } from './check-sources'
import { checkTexts, type TextsByLanguage } from './check-texts'
import { checkWords } from './check-words'
import { freeze } from './freeze'
import { mergeTexts, placeTexts } from './merge-texts'
import {
  evidenceSchema,
  packSchema,
  quotesSchema,
  type RawPack,
  type RawSources,
  sourcesSchema,
  textsSchema,
} from './pack-schema'
import { parseCondition } from './parse-condition'
import { type Parsed, parseDocument } from './parse-document'
import { type PathPart, type Problem, problem } from './problem'
import { readSecondTier } from './second-tier'
import { readTrials } from './trials'

type RawLanguages = { readonly [language in Language]?: unknown }

/** The documents of one pack, as read from JSON; nothing about them is trusted. */
export interface RawRules {
  readonly pack: unknown
  /** The pack's own texts, and under `common` those that all packs share; its own come before. */
  readonly texts: RawLanguages & { readonly common?: RawLanguages | undefined }
  readonly sources: unknown
  readonly quotes: unknown
  readonly evidence: unknown
  /** Warnings beside the restriction, and trials; left out: none are shown. */
  readonly secondTier?: unknown
  readonly trials?: unknown
}

export type LoadedPack =
  | { readonly ok: true; readonly pack: RulesPack }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function loadRulesPack(raw: RawRules): LoadedPack {
  const pack = parseDocument('pack', packSchema, raw.pack)
  const sources = parseDocument('sources', sourcesSchema, raw.sources)
  const quotes = parseDocument('quotes', quotesSchema, raw.quotes)
  const evidence = parseDocument('evidence', evidenceSchema, raw.evidence)
  const own = parseTexts('texts', raw.texts ?? {})
  const common = parseTexts('common/texts', raw.texts?.common ?? { fr: {}, en: {} })
  const all = [pack, sources, quotes, evidence, own, common]
  if (!(pack.ok && sources.ok && quotes.ok && evidence.ok && own.ok && common.ok)) return refused(all)
  const byLanguage = mergeTexts(pack.data, own.data, common.data)
  const drugIds = new Set(evidence.data.map(({ drugId }) => drugId))
  const secondTier = readSecondTier(raw.secondTier ?? [], pack.data, drugIds, sources.data)
  const trials = readTrials(raw.trials ?? [], pack.data, drugIds, sources.data)
  const besides = { secondTier: secondTier.rows, trials: trials.rows }
  const { trusted, problems } = withConditions(pack.data, byLanguage, sources.data, besides)
  const found = [
    ...problems,
    ...checkIds(pack.data, sources.data, quotes.data, evidence.data),
    ...checkSources(pack.data, sources.data, quotes.data, evidence.data),
    ...checkTexts(pack.data, byLanguage, quotes.data),
    ...checkWords(pack.data, byLanguage),
    ...checkDoses(pack.data, byLanguage, evidence.data),
    ...checkDates(pack.data),
    ...secondTier.problems,
    ...trials.problems,
  ]
  if (found.length > 0) return { ok: false, problems: placeTexts(found, own.data, common.data) }
  return { ok: true, pack: freeze(trusted) }
}

function parseTexts(document: string, raw: RawLanguages): Parsed<TextsByLanguage> {
  const parsed = LANGUAGES.map((language) => ({
    language,
    texts: parseDocument(`${document}.${language}`, textsSchema, raw[language]),
  }))
  const problems = parsed.flatMap(({ texts }) => (texts.ok ? [] : texts.problems))
  if (problems.length > 0) return { ok: false, problems }
  const data = parsed.map(({ language, texts }) => [language, texts.ok ? texts.data : {}])
  return { ok: true, data: Object.fromEntries(data) as TextsByLanguage }
}

function refused(parsed: readonly ({ ok: true } | { ok: false; problems: Problem[] })[]): LoadedPack {
  return { ok: false, problems: parsed.flatMap((result) => (result.ok ? [] : result.problems)) }
}

function withConditions(
  raw: RawPack,
  texts: TextsByLanguage,
  allSources: RawSources,
  besides: Pick<RulesPack, 'secondTier' | 'trials'>,
) {
  const problems: Problem[] = []
  const { definitions, ...pack } = raw
  const parse = (condition: unknown, ...path: PathPart[]): Condition =>
    parseCondition(condition, path, { definitions, problems })
  for (const [name, { condition }] of Object.entries(definitions)) {
    parseCondition(condition, ['definitions', name, 'condition'], { definitions: {}, problems })
  }
  const questions = pack.questions.map(({ askedWhen, metWhen, ...question }, i) => ({
    ...question,
    ...(askedWhen !== undefined && { askedWhen: parse(askedWhen, 'questions', i, 'askedWhen') }),
    ...(metWhen !== undefined && { metWhen: parse(metWhen, 'questions', i, 'metWhen') }),
  }))
  const rules = pack.rules.map((rule, i) => ({ ...rule, when: parse(rule.when, 'rules', i, 'when') }))
  const doses = pack.doses.map((row, i) => ({
    ...row,
    branches: row.branches.map((branch, j) => ({
      ...branch,
      when: parse(branch.when, 'doses', i, 'branches', j, 'when'),
    })),
  }))
  const named = new Set(
    JSON.stringify([pack, besides])
      .match(/"[^"]+"/g)
      ?.map((quoted) => quoted.slice(1, -1)),
  )
  const sources = allSources
    .filter(({ id }) => named.has(id))
    .map(({ id, title, authority, date, kind, url }) => ({ id, title, authority, date, kind, url }))
  // The schema writes absent keys as `| undefined`, the model as absent; the parsed data has them absent.
  const trusted = { ...pack, ...besides, questions, rules, doses, sources, texts } as unknown as RulesPack
  return { trusted, problems }
}

function checkDates({ published, reviewedOn, reviewBy }: RawPack): Problem[] {
  if (published <= reviewedOn && reviewedOn < reviewBy) return []
  const found = { published, reviewedOn, reviewBy }
  return [problem('pack', ['reviewBy'], 'published, then reviewedOn, then reviewBy', found)]
}
