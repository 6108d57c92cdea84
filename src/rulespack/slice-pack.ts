/**
 * A pack in, only what one drug needs out: its indications, questions, rules, doses, and the texts and sources they
 * name. This is what travels to the card, so other drugs' sentences cannot be shown by mistake.
 */
import type { Condition } from '../model/condition'
import type { DrugId } from '../model/mention'
import type { Reach, RulesPack } from '../model/rules-pack'
import { freeze } from './freeze'
import { FIXED_TEXT_IDS, printName } from './text-references'

/** Throws for a drug the pack does not have: asking for it is an error of the caller. */
export function slicePack(pack: RulesPack, drugId: DrugId): RulesPack {
  const drugs = pack.drugs.filter((drug) => drug.drugId === drugId)
  if (drugs.length === 0) throw new Error(missingDrug(pack, drugId))
  const isOfDrug = ({ drugIds }: Reach) => !drugIds || drugIds.includes(drugId)
  const questions = pack.questions.filter(isOfDrug)
  const asked = new Set<string>(questions.map(({ id }) => id))
  const rules = pack.rules.filter(
    (rule) => isOfDrug(rule) && factNames(rule.when).every((fact) => asked.has(fact)),
  )
  const patientPage = pack.patientPage.filter(isOfDrug)
  const doses = pack.doses.filter((row) => row.drugId === drugId)
  const secondTier = pack.secondTier.filter(({ drugIds }) => drugIds.includes(drugId))
  const trials = pack.trials.filter(({ drugIds }) => drugIds.includes(drugId))
  const kept = {
    ...pack,
    drugs,
    notAuthorised: [],
    questions,
    rules,
    doses,
    patientPage,
    secondTier,
    trials,
    sources: [],
    texts: pack.texts,
  }
  const used = stringsOf(kept)
  const needed = new Set<string>([...used, ...FIXED_TEXT_IDS])
  const named = [...stringsOf(pack), ...pack.drugs.map((drug) => printName(drug.drugId))]
  const foreign = new Set(named.filter((id) => !needed.has(id) && id !== printName(drugId)))
  const texts = Object.fromEntries(
    Object.entries(pack.texts).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).filter(([id]) => !foreign.has(id))),
    ]),
  ) as RulesPack['texts']
  const sources = pack.sources.filter(({ id }) => used.has(id))
  return freeze({ ...kept, sources, texts })
}

function missingDrug({ id, jurisdiction, notAuthorised }: RulesPack, drugId: DrugId): string {
  return notAuthorised.some((drug) => drug.drugId === drugId)
    ? `${drugId} is not authorised in ${jurisdiction}`
    : `Rules pack ${id} has no drug "${drugId}"`
}

/** All strings of the pack itself, texts and sources aside: among them every id it names. */
function stringsOf({
  sources: _sources,
  texts: _texts,
  ...pack
}: Pick<RulesPack, 'sources' | 'texts'>): Set<string> {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(pack)
  return new Set(found)
}

function factNames(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factNames)
  if ('any' in condition) return condition.any.flatMap(factNames)
  return 'not' in condition ? factNames(condition.not) : [condition.fact]
}
