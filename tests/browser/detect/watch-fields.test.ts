import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SETTLE_MS } from '../../../src/detect/watch-edits'
import { openPage, watch } from './watched'

const field = (page: Document, id = 'f') => page.getElementById(id) as HTMLInputElement

describe('mentions in fields', () => {
  it('reads values that stand there from the start, never passwords', async () => {
    const page = await openPage(
      `<input value="Olumiant 4 mg"><textarea>Sous Rinvoq</textarea><input type="password" value="Xeljanz">
       <input autocomplete="current-password" value="Xeljanz"><input type="hidden" value="Xeljanz">
       <select><option>Xeljanz<option selected>Cibinqo 100 mg</select>`,
    )
    const watched = watch(page)
    await watched.shows('Olumiant', 'Rinvoq', 'Cibinqo')
    expect(watched.list().every(({ kind }) => kind === 'field')).toBe(true)
  })

  it('reads what a person types', async () => {
    const input = document.createElement('input')
    document.body.append(input)
    const watched = watch(document)
    await watched.shows()
    await userEvent.type(input, 'Xeljanz')
    await watched.shows('Xeljanz')
    expect(watched.lastEdited()).toBe(input)
    await userEvent.clear(input)
    await watched.shows()
    input.remove()
  })

  it('tells of the first name while it settles, so that whoever shows it is there by then', async () => {
    const page = await openPage('<input id="f">')
    const said: string[] = []
    const watched = watch(page, { onMention: () => said.push('mention') })
    await watched.shows()
    const isSettled = new Promise((resolve) => {
      setTimeout(() => {
        said.push('settled')
        resolve(true)
      }, SETTLE_MS)
    })
    field(page).value = 'Xeljanz'
    field(page).dispatchEvent(new Event('input', { bubbles: true }))
    await isSettled
    expect(said[0]).toBe('mention')
  })

  it('reads a value that the page sets itself, announced by its own event only', async () => {
    const page = await openPage('<input id="f">')
    const watched = watch(page)
    await watched.shows()
    field(page).value = 'tofacitinib 5 mg'
    field(page).dispatchEvent(new Event('change', { bubbles: true }))
    await watched.shows('tofacitinib')
    expect(watched.lastEdited()).toBe(null)
  })

  it('reads a value set after the change of something else, or by its attribute', async () => {
    const page = await openPage('<input id="f"><input id="g"><ul><li>choix</li></ul>')
    const watched = watch(page)
    await watched.shows()
    field(page).value = 'Olumiant'
    page.querySelector('ul')?.remove()
    await watched.shows('Olumiant')
    field(page, 'g').setAttribute('value', 'Rinvoq')
    await watched.shows('Olumiant', 'Rinvoq')
  })

  it('reads the option that is chosen', async () => {
    const page = await openPage('<select id="f"><option>–<option>Jyseleca</select>')
    const watched = watch(page)
    await watched.shows()
    const select = page.getElementById('f') as HTMLSelectElement
    select.selectedIndex = 1
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await watched.shows('Jyseleca')
  })

  it('keeps the place while the text around the name changes, and drops it with the field', async () => {
    const page = await openPage('<textarea id="f">Olumiant</textarea>')
    const watched = watch(page)
    await watched.shows('Olumiant')
    const [before] = watched.list()
    field(page).value = 'Reprise Olumiant 4 mg'
    field(page).dispatchEvent(new Event('input', { bubbles: true }))
    await expect.poll(() => watched.isIdle()).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(watched.list()).toEqual([before])
    field(page).remove()
    await watched.shows()
    expect(watched.told).toEqual({ added: 1, removed: 1 })
  })
})
