// One browser of a hospital: installed and configured by the kit's own policy file, started and ended as often as a test
// wants, with one profile. Both browsers behind one face.

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FIREFOX_ID } from '../../src/model/extension-id'
import { type BrowserKind, findBrowser } from '../drive/find-browser'
import { openSession } from '../drive/open-session'
import type { Session } from '../drive/session'
import { waitFor } from '../drive/wait-for'
import { type HospitalKit, hospitalKit } from './hospital-kit'
import { extensionVersion } from './inside-extension'
import { createPacker, xpiIn } from './pack-versions'
import { createPolicyFolder, type PolicyFolder } from './policy-folder'
import { serveHospital } from './serve-hospital'

export interface ManagedBrowser {
  readonly kind: BrowserKind
  /** A page of the record system, at the host of the kit or at another name of this machine. */
  page(host?: string): string
  /** The kit's file for these settings, with what a test must add; in the shape of its browser. */
  // biome-ignore lint/suspicious/noExplicitAny: a test changes policies at will
  policies(settings?: object): any
  /** The entry of our extension in such policies. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  entryOf(policies: any): any
  /** The managed values in such policies. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  valuesOf(policies: any): any
  write(policies: object): Promise<void>
  /** The newest package from now on; for Firefox in the policies that are made after it. */
  offer(version: string): Promise<void>
  /** Ends the browser that is open, if any, and starts it; done when it has installed the extension. */
  open(): Promise<Session>
  close(): Promise<void>
  remove(): Promise<void>
}

/** No value of the kit's may be without it. */
const MODE = { mode: 'assisted' }
/** As a hospital would that lets nobody install anything else. */
const NOTHING_ELSE = { '*': { installation_mode: 'blocked' } }

export async function createManagedChromium(): Promise<ManagedBrowser> {
  const packer = createPacker()
  const { executablePath, work } = await prepare('chromium')
  const hospital = await serveHospital()
  const offer = async (version: string) => hospital.offer(packer.pack(version, hospital.baseUrl))
  await offer('1.0.0')
  const folder = await createPolicyFolder({
    executablePath,
    systemFolder: '/etc/chromium',
    file: 'policies/managed/vigie-jak.json',
  })
  const target = { extensionId: packer.extensionId, updateUrl: `${hospital.baseUrl}chrome/updates.xml` }
  return {
    ...runs('chromium', packer.extensionId, folder, work, ({ page }) =>
      page.browser().waitForTarget((target) => target.url().includes(packer.extensionId)),
    ),
    page: (host) => pageAt(hospital.origin, host),
    policies(settings = {}) {
      const kit = hospitalKit({ chrome: target, settings: { ...MODE, ...settings } })
      const policies = kit.policies('linux/chrome/vigie-jak.json')
      Object.assign(policies.ExtensionSettings, NOTHING_ELSE)
      // Else nobody may look into an extension that policy installed, the driver of this test neither.
      return { ...policies, DeveloperToolsAvailability: 1 }
    },
    entryOf: (policies) => policies.ExtensionSettings[packer.extensionId],
    valuesOf: (policies) => policies['3rdparty'].extensions[packer.extensionId],
    offer,
    async remove() {
      await hospital.close()
      await folder.remove()
      await rm(work, { recursive: true, force: true })
    },
  }
}

export async function createManagedFirefox(): Promise<ManagedBrowser> {
  const packer = createPacker()
  const { executablePath, work } = await prepare('firefox')
  const hospital = await serveHospital()
  const folder = await createPolicyFolder({
    executablePath,
    systemFolder: join(dirname(await realpath(executablePath)), 'distribution'),
    file: 'policies.json',
  })
  let installUrl = ''
  const offer = async (version: string) => {
    const file = join(work, `vigie-jak-${version}.xpi`)
    await writeFile(file, xpiIn(packer.pack(version, hospital.baseUrl), version))
    installUrl = `file://${file}`
  }
  await offer('1.0.0')
  return {
    ...runs('firefox', FIREFOX_ID, folder, work, (session) =>
      waitFor('the installed extension', () => extensionVersion(session).catch(() => null)),
    ),
    page: (host) => pageAt(hospital.origin, host),
    policies(settings = {}) {
      const kit: HospitalKit = hospitalKit({ firefox: { installUrl }, settings: { ...MODE, ...settings } })
      const { policies } = kit.policies('firefox/policies.json')
      Object.assign(policies.ExtensionSettings, NOTHING_ELSE)
      // The package of a test is not signed by Mozilla; a hospital's is.
      const Preferences = { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } }
      return { policies: { ...policies, Preferences } }
    },
    entryOf: ({ policies }) => policies.ExtensionSettings[FIREFOX_ID],
    valuesOf: ({ policies }) => policies['3rdparty'].Extensions[FIREFOX_ID],
    offer,
    async remove() {
      await hospital.close()
      await folder.remove()
      await rm(work, { recursive: true, force: true })
    },
  }
}

async function prepare(kind: BrowserKind): Promise<{ executablePath: string; work: string }> {
  const found = findBrowser(kind)
  if (found === null) throw new Error(`No ${kind} on this machine.`)
  const work = await mkdtemp(join(tmpdir(), `vigie-jak-${kind}-`))
  await mkdir(join(work, 'profile'))
  return { executablePath: found.path, work }
}

function runs(
  kind: BrowserKind,
  managedId: string,
  { executablePath, write }: PolicyFolder,
  work: string,
  untilInstalled: (session: Session) => Promise<unknown>,
) {
  let opened: Session | undefined
  const close = async () => {
    const session = opened
    opened = undefined
    await session?.close()
  }
  return {
    kind,
    write,
    async open() {
      await close()
      opened = await openSession(kind, { managedId, executablePath, profile: join(work, 'profile') })
      await untilInstalled(opened)
      return opened
    },
    close,
  }
}

function pageAt(origin: string, host = '127.0.0.1'): string {
  return `http://${host}:${new URL(origin).port}/demo/dossier`
}
