// A folder of the system, with policies, that only one browser sees: a copy is mounted over it in a mount namespace of
// that browser. Nothing of the machine is written, so nothing has to be put back, whatever happens to the test, and a
// policy that is not ours is neither changed nor obeyed. That holds after a SIGKILL of the test or the browser too: the
// kernel takes the mount away with the last process of the namespace, and what stays is a folder in the temporary one.

import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface PolicyPlace {
  /** The browser. */
  readonly executablePath: string
  /** A folder of the system below which the browser looks for policies: "/etc/chromium". Its other files stay in sight. */
  readonly systemFolder: string
  /** The policy file in it: "policies/managed/vigie-jak.json". What lies beside it is left out. */
  readonly file: string
}

export interface PolicyFolder {
  /** To be started in place of the browser: makes the namespace, mounts the copy, becomes the browser. */
  readonly executablePath: string
  /** Writes the policy file at once and whole, as an administrator's tool does, at any time. */
  write(policies: object): Promise<void>
  remove(): Promise<void>
}

/** Needs root, and a kernel that lets root make a mount namespace. */
export async function createPolicyFolder(place: PolicyPlace): Promise<PolicyFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-jak-policy-'))
  const copy = join(folder, 'system')
  const file = join(copy, place.file)
  await cp(place.systemFolder, copy, { recursive: true, dereference: true })
  await rm(dirname(file), { recursive: true, force: true })
  await mkdir(dirname(file), { recursive: true })
  const start = join(folder, 'start')
  await writeFile(start, startScript(place, copy))
  for (const path of [folder, start]) await chmod(path, 0o755)
  return {
    executablePath: start,
    async write(policies) {
      const next = join(folder, 'next.json')
      await writeFile(next, JSON.stringify(policies, undefined, 2))
      await rename(next, file)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** `exec` all along: the browser keeps the process id and the pipes of the driver. */
function startScript({ executablePath, systemFolder }: PolicyPlace, copy: string): string {
  return `#!/bin/sh
exec unshare --mount --propagation private sh -c '
  mount --bind "$0" "$1" || exit 1
  shift
  exec "$@"
' '${copy}' '${systemFolder}' '${executablePath}' "$@"
`
}
