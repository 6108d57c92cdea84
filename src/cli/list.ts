/** What may be asked: the drugs and, for each pack, its indications, questions and fact names. */
import { ANSWER_FACTS, NUMBER_FACTS } from '../model/facts'
import { LANGUAGES } from '../model/language'
import type { RulesPack, TextId } from '../model/rules-pack'
import { builtInRules } from '../rulespack/built-in'

export function list(): object {
  const { drugs, packs, problems } = builtInRules()
  if (problems.length > 0) throw new Error(`the rules cannot be used: ${problems[0]?.sentence}`)
  return {
    drugs: drugs?.drugs.map(({ id, brands }) => ({ drugId: id, brands: brands.map(({ text }) => text) })),
    notAssessed: drugs?.nonTargets.map(({ name, brands, reason }) => ({ name, brands, reason: reason.en })),
    packs: [...packs.values()].map(listPack),
  }
}

function listPack(pack: RulesPack): object {
  const label = (id: TextId) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, pack.texts[language][id]?.text]))
  return {
    id: pack.id,
    version: pack.version,
    jurisdiction: pack.jurisdiction,
    authority: pack.authority,
    reviewedOn: pack.reviewedOn,
    reviewBy: pack.reviewBy,
    drugs: pack.drugs.map(({ drugId, indications }) => ({
      drugId,
      indications: indications.map(({ id, label: text, adultOnly, scope }) => ({
        id,
        label: label(text),
        adultOnly,
        scope,
      })),
    })),
    notAuthorised: pack.notAuthorised.map(({ drugId, text }) => ({ drugId, text: label(text) })),
    questions: pack.questions.map(({ id, tier, drugIds, indicationIds, askedWhen, metFor, label: text }) => ({
      id,
      tier,
      drugIds: drugIds ?? pack.drugs.map(({ drugId }) => drugId),
      ...(indicationIds && { indicationIds }),
      ...(askedWhen && { askedWhen }),
      ...(metFor && { metFor }),
      label: label(text),
    })),
    factNames: [...NUMBER_FACTS, ...ANSWER_FACTS],
  }
}
