/**
 * All packages of one version as names and bytes, from the three builds: store ZIPs; CRX and XPI with what a server
 * needs to offer them; sources; bill of materials; checksums of all. The same input gives the same bytes.
 */
import { writeCrx3 } from './crx3'
import type { Build } from './read-build'
import { type PackageFacts, writeSbom } from './sbom'
import { checkSignedXpi } from './signed-xpi'
import type { SigningKey } from './signing-key'
import { sha256, writeUpdatesJson, writeUpdatesXml } from './update-manifests'
import { type Files, zipFiles } from './zip-files'

export interface Ingredients {
  readonly product: PackageFacts
  readonly chrome: Build
  readonly edge: Build
  readonly firefox: Build
  readonly sources: Files
  /** What the builds contain of other people's work. */
  readonly shipped: readonly PackageFacts[]
  readonly key: SigningKey
  /** A key that is forgotten at once: the names of the CRX say so. */
  readonly isThrowAway: boolean
  /** Where the hospital's server offers the output folder; ends with a slash. */
  readonly baseUrl: string
  /** The XPI as Mozilla signed it; without one the unsigned build is offered, which only test setups accept. */
  readonly signedXpi?: Uint8Array | undefined
}

export function makePackages(ingredients: Ingredients): Files {
  const { product, firefox, baseUrl, signedXpi } = ingredients
  const name = `${product.name}-${product.version}`
  const files = new Map<string, Uint8Array>()
  const add = (path: string, content: Uint8Array | string) =>
    files.set(path, typeof content === 'string' ? Buffer.from(content) : content)

  for (const browser of ['chrome', 'edge'] as const) {
    const build = ingredients[browser]
    const zip = zipFiles(build.files)
    const crx = writeCrx3(zip, ingredients.key)
    const crxPath = `${browser}/${name}${ingredients.isThrowAway ? '-throw-away' : ''}.crx`
    add(`${browser}/${name}-${browser}.zip`, zip)
    add(crxPath, crx)
    const { extensionId } = ingredients.key
    const { version, minimumVersion } = build
    const crxUrl = new URL(crxPath, baseUrl).href
    add(`${browser}/updates.xml`, writeUpdatesXml({ extensionId, version, crx, crxUrl, minimumVersion }))
  }

  const zip = zipFiles(firefox.files)
  if (signedXpi) checkSignedXpi(signedXpi, firefox.files)
  const xpi = signedXpi ?? zip
  const xpiPath = `firefox/${name}${signedXpi ? '' : '-unsigned'}.xpi`
  add(`firefox/${name}-firefox.zip`, zip)
  add(xpiPath, xpi)
  const { version, minimumVersion } = firefox
  const xpiUrl = new URL(xpiPath, baseUrl).href
  add('firefox/updates.json', writeUpdatesJson({ version, xpi, xpiUrl, minimumVersion }))

  add(`${name}-sources.zip`, zipFiles(ingredients.sources))
  add(`${name}.cdx.json`, writeSbom(product, ingredients.shipped))
  add('SHA256SUMS', writeChecksums(files))
  return files
}

/** As `sha256sum --check` reads it. */
function writeChecksums(files: Files): string {
  const lines = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  return lines.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('')
}
