/** A step of `rules check`: a pack whose content changed has a new version, and the changelog says its clinical effect. */
import type { RulesPack } from '../model/rules-pack'
import { CHANGELOG_FILE, missingInChangelog, readChangelog } from './changelog'
import type { FileProblem } from './check-rules'
import { contentHash } from './content-hash'
import type { RulesFolder } from './read-rules-folder'
import { RELEASES_FILE, type Release, readReleases } from './releases-file'

/** A pack that could be loaded, with the name of its folder and what its file holds. */
export interface PackOnDisk {
  readonly folder: string
  readonly raw: unknown
  readonly pack: RulesPack
}

export function checkReleases(
  root: string,
  documents: RulesFolder,
  packs: readonly PackOnDisk[],
): FileProblem[] {
  let releases: readonly Release[] | undefined
  try {
    releases = readReleases(root)
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return [{ file: RELEASES_FILE, path: '', expected: 'the releases of the packs', found }]
  }
  const changelog = readChangelog(root)
  return packs.flatMap(({ folder, raw, pack }) => {
    const problems: FileProblem[] = []
    const hash = contentHash(documents, raw, pack)
    problems.push(...checkHash(folder, pack, hash, releases))
    const missing =
      changelog === undefined
        ? `the changelog beside the rules folder, with a line "Rules \`${pack.id}\` ${pack.version}"`
        : missingInChangelog(changelog, pack.id, pack.version)
    if (missing) problems.push({ file: CHANGELOG_FILE, path: '', expected: missing, found: 'nothing' })
    return problems
  })
}

function checkHash(
  folder: string,
  { id, version }: RulesPack,
  hash: string,
  releases: readonly Release[] = [],
): FileProblem[] {
  const recorded = releases.find((release) => release.pack === id && release.version === version)
  if (recorded?.sha256 === hash) return []
  const found = `content ${hash.slice(0, 12)}`
  if (!recorded) {
    const expected = `a record of version ${version} in ${RELEASES_FILE} (rules release ${id})`
    return [{ file: `${folder}/pack.json`, path: 'version', expected, found: `none, ${found}` }]
  }
  const remedy = recorded.released === null ? `rules release ${id}` : 'a new version'
  const expected = `${remedy}, because the content of ${version} changed (recorded: ${recorded.sha256.slice(0, 12)})`
  return [{ file: `${folder}/pack.json`, path: 'version', expected, found }]
}
