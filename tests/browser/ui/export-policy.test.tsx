import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { pageMessagesIn } from '../../../src/i18n/page-messages'
import { type Exported, ExportPolicy } from '../../../src/ui/export-policy'
import { mountPoint } from './mount-point'

const root = mountPoint()

function show(makeFiles: (config: string) => Exported) {
  render(<ExportPolicy messages={pageMessagesIn('fr')} start="{}" makeFiles={makeFiles} />, root)
  root.querySelector('details')?.setAttribute('open', '')
  root.querySelector('button')?.click()
}

describe('the export of the policy', () => {
  it('offers each file under its name, with its bytes', async () => {
    const bytes = new TextEncoder().encode('[é]')
    show(() => ({ files: [{ path: 'windows/admx/fr-FR/a.adml', bytes }] }))
    const link = await vi.waitUntil(() => root.querySelector<HTMLAnchorElement>('a[href]'))
    expect(link.download).toBe('windows-admx-fr-FR-a.adml')
    expect(new Uint8Array(await (await fetch(link.href)).arrayBuffer())).toEqual(bytes)
  })

  it('names every fault with its place, and offers nothing', async () => {
    show((config) => ({ problems: [{ path: 'settings.mode', sentence: `à choisir, pas ${config}` }] }))
    await vi.waitUntil(() => root.querySelector('[role="status"] li'))
    expect(root.querySelector('[role="status"]')?.textContent).toContain('settings.mode : à choisir, pas {}')
    expect(root.querySelector('a')).toBeNull()
  })

  it('takes the files back when the text changes', async () => {
    show(() => ({ files: [{ path: 'a.json', bytes: new Uint8Array() }] }))
    await vi.waitUntil(() => root.querySelector('a'))
    const field = root.querySelector('textarea') as HTMLTextAreaElement
    field.value = '{ }'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await vi.waitUntil(() => root.querySelector('a') === null)
  })
})
