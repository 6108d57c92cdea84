/** A rules folder in, every problem with its file and place out, and what was counted on the way. */
import { loadDrugs } from '../rulespack/load-drugs'
import { loadRulesPack } from '../rulespack/load-rules-pack'
import { type Problem, problem } from '../rulespack/problem'
import { checkCases } from './check-cases'
import { checkReleases, type PackOnDisk } from './check-releases'
import { type RulesFolder, readRulesFolder } from './read-rules-folder'

export interface CheckedRules {
  readonly problems: readonly FileProblem[]
  readonly counts: Counts
}

export interface FileProblem {
  readonly file: string
  readonly path: string
  readonly expected: string
  readonly found: string
}

interface Counts {
  packs: number
  drugs: number
  rules: number
  doses: number
  unsignedDoses: number
  texts: number
  cases: number
}

export function checkRules(root: string): CheckedRules {
  const folder = readRulesFolder(root)
  const counts = { packs: 0, drugs: 0, rules: 0, doses: 0, unsignedDoses: 0, texts: 0, cases: 0 }
  const problems = folder.problems.map((found) => inFile(found, found.document))
  // Documents that could not be read have said so; their absence would only repeat it.
  if (problems.some(({ expected }) => expected === 'a JSON file')) return { problems, counts }
  problems.push(...checkNames(folder, counts))
  const loaded: PackOnDisk[] = []
  for (const raw of folder.packs) problems.push(...checkPack(folder, raw, counts, loaded))
  problems.push(...checkReleases(root, folder, loaded))
  if (folder.packs.length === 0) problems.push(missing('', 'a folder with a pack.json'))
  return { problems: unique(problems), counts }
}

function checkNames({ drugs, sources }: RulesFolder, counts: Counts): FileProblem[] {
  const names = loadDrugs(drugs, sources)
  if (!names.ok) return names.problems.map((found) => inFile(found, `${found.document}.json`))
  counts.drugs = names.drugs.drugs.length
  return []
}

/** A pack that loads is added to `usable`, for the steps that come after. */
function checkPack(
  all: RulesFolder,
  raw: RulesFolder['packs'][number],
  counts: Counts,
  usable: PackOnDisk[],
): FileProblem[] {
  const { folder, pack, texts } = raw
  const { sources, quotes, evidence, secondTier, trials } = all
  const loaded = loadRulesPack({ pack, texts, sources, quotes, evidence, secondTier, trials })
  if (!loaded.ok) return loaded.problems.map((found) => inFile(found, fileOf(found.document, folder)))
  const { doses, rules, jurisdiction } = loaded.pack
  usable.push({ folder, raw: pack, pack: loaded.pack })
  counts.packs += 1
  counts.rules += rules.length
  counts.doses += doses.length
  counts.unsignedDoses += doses.filter(({ evidence }) => evidence.signedBy === null).length
  counts.texts += Object.values(loaded.pack.texts).reduce((sum, list) => sum + Object.keys(list).length, 0)
  const problems: FileProblem[] = []
  if (jurisdiction !== folder) {
    const found = problem('pack', ['jurisdiction'], `the name of its folder, ${folder}`, jurisdiction)
    problems.push(inFile(found, `${folder}/pack.json`))
  }
  const files = all.cases.filter((file) => file.folder === folder)
  if (files.length === 0) problems.push(missing(`cases/${folder}`, 'worked cases'))
  for (const { file, raw } of files) {
    const checked = checkCases(loaded.pack, file, raw)
    counts.cases += checked.count
    problems.push(...checked.problems.map((found) => inFile(found, file)))
  }
  return problems
}

function fileOf(document: string, folder: string): string {
  const isOfPack = document === 'pack' || document.startsWith('texts.')
  return isOfPack ? `${folder}/${document}.json` : `${document}.json`
}

function inFile({ path, expected, found }: Problem, file: string): FileProblem {
  return { file, path, expected, found }
}

function missing(file: string, expected: string): FileProblem {
  return { file, path: '', expected, found: 'nothing' }
}

/** A document shared by several packs would report the same fault once per pack. */
function unique(problems: readonly FileProblem[]): FileProblem[] {
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()]
}
