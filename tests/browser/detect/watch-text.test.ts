import { describe, expect, it } from 'vitest'
import type { TextPlace } from '../../../src/detect/place'
import { only, openPage, watch } from './watched'

describe('mentions in text', () => {
  it('is found with a range over exactly the name', async () => {
    const page = await openPage('<p>Sous d’OLUMIANT 4 mg depuis mai</p>')
    const watched = watch(page)
    await watched.shows('OLUMIANT')
    const place = only(watched.list()) as TextPlace
    expect(place.range.toString()).toBe('OLUMIANT')
    expect(place.container.localName).toBe('p')
    expect(place.root).toBe(page)
  })

  it('joins a name over inline elements, <wbr>, soft hyphens and hyphenated lines', async () => {
    const page = await openPage(
      `<ul><li><strong>Xelj</strong>anz 5mg<li><strong>tofa</strong>citinib 5 MG<li>Jyse<wbr>leca
       <li>ba\u00adri\u00adci\u00adti\u00adnib<li>upadaci-<br>tinib<li>abro<b>ci</b><i>ti<u>nib</u></i></ul>`,
    )
    const watched = watch(page)
    await watched.shows(
      'Xeljanz', 'tofacitinib', 'Jyseleca', 'ba\u00adri\u00adci\u00adti\u00adnib', 'upadaci-\ntinib', 'abrocitinib',
    ) // biome-ignore format: one line of names
    const texts = watched.list().map((place) => (place as TextPlace).range.toString())
    expect(texts).toContain('Xeljanz')
    expect(texts).toContain('abrocitinib')
    expect(texts).toContain('upadaci-tinib')
  })

  it('does not join over blocks, and reads inline pieces that only style keeps apart', async () => {
    const page = await openPage(
      '<div>olu</div><div>miant</div><p><span>Médicament</span><span>Olumiant</span><span>4mg</span></p>' +
        '<div>upadaci<p>x</p>tinib</div>',
    )
    const watched = watch(page)
    await watched.shows('Olumiant')
  })

  it('leaves scripts, styles, templates, option texts and our own host unread', async () => {
    const page = await openPage(
      `<script type="text/plain">Olumiant</script><style>.Olumiant{}</style><template>Olumiant</template>
       <noscript>Olumiant</noscript><datalist><option>Olumiant</option></datalist><vigie-jak>Olumiant</vigie-jak>
       <select><option>–</option><option>Olumiant</option></select><p>Rinvoq</p>`,
    )
    page.title = 'Olumiant'
    const watched = watch(page)
    await watched.shows('Rinvoq')
  })

  it('notices what is added, changed and removed', async () => {
    const page = await openPage('<main></main><p id="p">rien</p>')
    const watched = watch(page)
    const main = page.querySelector('main') as HTMLElement
    const text = page.getElementById('p')?.firstChild as Text
    await watched.shows()
    main.innerHTML = '<table><tr><td>Cibinqo<td>100 mg</table>'
    await watched.shows('Cibinqo')
    text.data = 'Rinvoq 15 mg'
    await watched.shows('Cibinqo', 'Rinvoq')
    text.insertData(0, 'sous ')
    text.data = 'plus rien'
    await watched.shows('Cibinqo')
    main.remove()
    await watched.shows()
    expect(watched.told).toEqual({ added: 2, removed: 2 })
  })

  it('keeps the place of a mention that a framework renders again, and aims its range anew', async () => {
    const page = await openPage('<ul><li><b>Olumiant</b> 2 mg</li><li>Xeljanz</li></ul>')
    const watched = watch(page)
    await watched.shows('Olumiant', 'Xeljanz')
    const before = watched.list()
    const item = page.querySelector('li') as HTMLElement
    ;(item.firstChild?.firstChild as Text).data = 'Olumiant '
    item.append(' le soir')
    await expect.poll(() => (before[0] as TextPlace).range.toString()).toBe('Olumiant')
    item.innerHTML = 'Nouveau : <em>Olumiant</em> 4 mg'
    await expect.poll(() => (before[0] as TextPlace).range.toString()).toBe('Olumiant')
    expect(watched.list()).toEqual(before)
    expect(watched.told).toEqual({ added: 2, removed: 0 })
  })

  it('finds a name that grows letter by letter from separate text nodes', async () => {
    const page = await openPage('<p id="p"></p>')
    const watched = watch(page)
    for (const letter of 'Rinvoq') page.getElementById('p')?.append(letter)
    await watched.shows('Rinvoq')
    page.getElementById('p')?.lastChild?.remove()
    page.getElementById('p')?.lastChild?.remove()
    await watched.shows()
  })

  it('reads a contenteditable editor as text', async () => {
    const page = await openPage('<div contenteditable>Patient sous </div>')
    const watched = watch(page)
    page.querySelector('div')?.append('Jyseleca')
    await watched.shows('Jyseleca')
  })

  it('forgets what 10 000 renderings leave behind', async () => {
    const page = await openPage('<main></main>')
    const watched = watch(page)
    const main = page.querySelector('main') as HTMLElement
    for (let i = 0; i < 10_000; i++) {
      main.innerHTML = `<p>ligne ${i}</p><p>Olumiant <b>${i}</b></p><input value="Rinvoq">`
      if (i % 1_000 === 0) await new Promise((resolve) => setTimeout(resolve))
    }
    await watched.shows('Olumiant', 'Rinvoq')
    expect(watched.told.added - watched.told.removed).toBe(2)
  })

  it('goes on when the page takes away what is being read', async () => {
    const page = await openPage(
      `<main>${'<section><p>texte <b>sans</b> nom</p></section>'.repeat(8_000)}</main>`,
    )
    const clock = { time: 0 }
    // Every look at the clock ends the slice, so that the walk stops again and again in the middle of the page.
    const watched = watch(page, { now: () => (clock.time += 10) })
    const main = page.querySelector('main') as HTMLElement
    for (let i = 0; i < 40; i++) {
      await new Promise((resolve) => setTimeout(resolve))
      for (let j = 0; j < 60; j++) main.firstElementChild?.remove()
    }
    main.lastElementChild?.append('Cibinqo')
    await watched.shows('Cibinqo')
  })

  it('lets the page see nothing: no node, no attribute, no event, no message', async () => {
    const page = await openPage('<p>Olumiant</p><input value="Xeljanz"><div id="host"></div>')
    const window = page.defaultView as Window & typeof globalThis
    const seen: string[] = []
    const observer = new MutationObserver((records) => seen.push(...records.map(({ type }) => type)))
    observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true })
    const dispatch = window.EventTarget.prototype.dispatchEvent
    window.EventTarget.prototype.dispatchEvent = function (event) {
      seen.push(event.type)
      return dispatch.call(this, event)
    }
    for (const type of ['message', 'focusin', 'selectionchange', 'scroll', 'input', 'change']) {
      window.addEventListener(type, () => seen.push(type), true)
    }
    const watched = watch(page)
    await watched.shows('Olumiant', 'Xeljanz')
    await new Promise((resolve) => window.requestAnimationFrame(resolve))
    expect(seen).toEqual([])
    expect(page.getSelection()?.rangeCount).toBe(0)
  })
})
