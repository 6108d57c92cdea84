/**
 * What a server of the hospital answers when a browser asks for updates: `updates.xml` for Chromium, `updates.json` for
 * Firefox. https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux
 * https://extensionworkshop.com/documentation/manage/updating-your-extension/
 */
import { createHash } from 'node:crypto'
import { FIREFOX_ID } from '../model/extension-id'

export interface ChromiumUpdate {
  readonly extensionId: string
  readonly version: string
  readonly crx: Uint8Array
  readonly crxUrl: string
  readonly minimumVersion: string
}

export function writeUpdatesXml(update: ChromiumUpdate): string {
  const { extensionId, version, crx, crxUrl, minimumVersion } = update
  const attributes = [
    `codebase="${escapeAttribute(crxUrl)}"`,
    `version="${version}"`,
    `prodversionmin="${minimumVersion}"`,
    `hash_sha256="${sha256(crx)}"`,
    `size="${crx.length}"`,
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
    `  <app appid="${extensionId}">`,
    `    <updatecheck ${attributes.join(' ')}/>`,
    '  </app>',
    '</gupdate>',
    '',
  ].join('\n')
}

export interface FirefoxUpdate {
  readonly version: string
  readonly xpi: Uint8Array
  readonly xpiUrl: string
  readonly minimumVersion: string
}

export function writeUpdatesJson({ version, xpi, xpiUrl, minimumVersion }: FirefoxUpdate): string {
  const update = {
    version,
    update_link: xpiUrl,
    update_hash: `sha256:${sha256(xpi)}`,
    applications: { gecko: { strict_min_version: minimumVersion } },
  }
  return `${JSON.stringify({ addons: { [FIREFOX_ID]: { updates: [update] } } }, null, 2)}\n`
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
