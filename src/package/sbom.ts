/**
 * CycloneDX bill of materials of what is shipped, each package with its licence. Without the usual time and serial
 * number, so that the same sources give the same file. A package without a licence is an error: it may not be shipped.
 */
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'

export interface PackageFacts {
  readonly name: string
  readonly version: string
  /** SPDX identifier or expression. */
  readonly license?: string | undefined
  readonly description?: string | undefined
}

export function writeSbom(product: PackageFacts, shipped: readonly PackageFacts[]): string {
  const bom = new Models.Bom()
  const root = component(product, Enums.ComponentType.Application)
  bom.metadata.component = root
  for (const one of shipped) {
    const part = component(one, Enums.ComponentType.Library)
    root.dependencies.add(part.bomRef)
    bom.components.add(part)
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`
}

function component(facts: PackageFacts, type: Enums.ComponentType): Models.Component {
  const { name, version, license, description } = facts
  if (license === undefined) throw new Error(`${name} ${version} names no licence`)
  const [scope, last] = name.startsWith('@') ? (name.split('/') as [string, string]) : [undefined, name]
  const purl = `pkg:npm/${scope === undefined ? '' : `${encodeURIComponent(scope)}/`}${last}@${version}`
  return new Models.Component(type, last, {
    ...(scope === undefined ? {} : { group: scope }),
    version,
    purl,
    bomRef: purl,
    ...(description === undefined ? {} : { description }),
    licenses: new Models.LicenseRepository([
      /\s/.test(license) ? new Models.LicenseExpression(license) : new Models.SpdxLicense(license),
    ]),
  })
}
