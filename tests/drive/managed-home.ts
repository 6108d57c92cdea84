// A home folder in which Firefox finds what an organisation manages: the native manifest of `storage.managed` (Linux).
// The machine's own policies stay as they are.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ManagedHome {
  /** Environment of the browser. */
  readonly env: Record<string, string | undefined>
  remove(): Promise<void>
}

/** @param values by setting, as in a policy. */
export async function makeManagedHome(extensionId: string, values: object): Promise<ManagedHome> {
  const home = await mkdtemp(join(tmpdir(), 'vigie-jak-home-'))
  const folder = join(home, '.mozilla', 'managed-storage')
  await mkdir(folder, { recursive: true })
  const manifest = { name: extensionId, description: 'Settings of a test', type: 'storage', data: values }
  await writeFile(join(folder, `${extensionId}.json`), JSON.stringify(manifest))
  return {
    env: { ...process.env, HOME: home },
    remove: () => rm(home, { recursive: true, force: true }),
  }
}
