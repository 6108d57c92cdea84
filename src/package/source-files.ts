/** The files of the repository as they stand in the work tree, for reviewers of a store and for whoever builds again. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from './zip-files'

export function readSourceFiles(root: string): Files {
  return new Map(git(root, ['ls-files', '-z']).map((name) => [name, readFileSync(join(root, name))] as const))
}

/** Names of files that differ from the commit; a package of them cannot be made again from it. */
export function changedFiles(root: string): readonly string[] {
  return git(root, ['status', '--porcelain', '-z'])
}

function git(root: string, words: readonly string[]): string[] {
  try {
    // A hook or a wrapper of git may have pointed it elsewhere.
    const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, ...env } = process.env
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', env, maxBuffer: 64e6 })
      .split('\0')
      .filter((name) => name !== '')
  } catch (error) {
    throw new Error(`git does not list the sources of ${root}: ${(error as Error).message}`)
  }
}
