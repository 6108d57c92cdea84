// Runs npm or tar for the EHR pages. Quiet unless it fails: then the command's own words are the error.

import { spawnSync } from 'node:child_process'
import { env, execPath, platform } from 'node:process'

export function run(command: string, words: readonly string[], cwd: string): void {
  const result = spawnSync(command, words, { cwd, encoding: 'utf8', shell: platform === 'win32' })
  if (result.status === 0) return
  const reason = result.error?.message ?? `${result.stdout}${result.stderr}`
  throw new Error(`${command} ${words.join(' ')} failed.\n${reason}`)
}

/**
 * Below `npm test` the same npm is used again. Errors only: the packages declare Node 22, their built files need only
 * a browser, and a warning about it would send whoever runs the tests after nothing.
 */
export function runNpm(words: readonly string[], cwd: string): void {
  const all = [...words, '--loglevel=error', '--ignore-scripts']
  if (env.npm_execpath) run(execPath, [env.npm_execpath, ...all], cwd)
  else run('npm', all, cwd)
}
