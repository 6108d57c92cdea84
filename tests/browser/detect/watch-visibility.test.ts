import { describe, expect, it, onTestFinished } from 'vitest'
import type { MentionPlace } from '../../../src/detect/place'
import { watchVisibility } from '../../../src/detect/watch-visibility'
import { watch } from './watched'

/** In the test's own document, since layout and IntersectionObserver belong to it. */
function show(html: string) {
  const box = document.createElement('div')
  box.innerHTML = html
  document.body.append(box)
  const visible = new Set<MentionPlace>()
  const stopping = new AbortController()
  onTestFinished(() => {
    stopping.abort()
    box.remove()
  })
  const visibility = watchVisibility({
    signal: stopping.signal,
    onChange({ shown, hidden }) {
      for (const place of hidden) visible.delete(place)
      for (const place of shown) visible.add(place)
    },
  })
  const watched = watch(document, {
    onChange({ added, removed }) {
      for (const place of removed) visibility.remove(place)
      for (const place of added) visibility.add(place)
    },
  })
  const names = () => [...visible].map(({ mention }) => mention.surfaceForm).sort()
  return { box, watched, names, find: (selector: string) => box.querySelector(selector) as HTMLElement }
}

describe('visible places', () => {
  it('are those a person can see, scrolled to or not', async () => {
    const { names, watched } = show(
      `<p>Olumiant</p><p hidden>Rinvoq</p><p style="visibility:hidden">Xeljanz</p><p style="opacity:0">Jyseleca</p>
       <div style="height:20px;overflow:auto"><p style="margin-top:300px">Cibinqo</p></div>
       <p style="margin-top:5000px">baricitinib</p><input value="tofacitinib"><input hidden value="filgotinib">`,
    )
    await watched.shows(
      'Olumiant',
      'Rinvoq',
      'Xeljanz',
      'Jyseleca',
      'Cibinqo',
      'baricitinib',
      'tofacitinib',
      'filgotinib',
    )
    await expect.poll(names).toEqual(['Cibinqo', 'Olumiant', 'baricitinib', 'tofacitinib'])
  })

  it.each([
    ['hidden', (element: HTMLElement) => element.toggleAttribute('hidden')],
    [
      'display',
      (element: HTMLElement) => element.style.setProperty('display', element.style.display ? '' : 'none'),
    ],
    [
      'visibility',
      (element: HTMLElement) =>
        element.style.setProperty('visibility', element.style.visibility ? '' : 'hidden'),
    ],
    ['a class', (element: HTMLElement) => element.classList.toggle('away')],
  ])('follow %s of an element around', async (_, toggle) => {
    const { names, find } = show(
      '<style>.away{opacity:0}</style><section><div><p>Olumiant</p></div></section>',
    )
    await expect.poll(names).toEqual(['Olumiant'])
    toggle(find('section'))
    await expect.poll(names).toEqual([])
    toggle(find('section'))
    await expect.poll(names).toEqual(['Olumiant'])
  })

  it('appear when a <details> opens, and go with their element', async () => {
    const { names, find } = show('<details><summary>Traitement</summary><p>Rinvoq</p></details>')
    ;(find('details') as HTMLDetailsElement).open = true
    await expect.poll(names).toEqual(['Rinvoq'])
    find('p').remove()
    await expect.poll(names).toEqual([])
  })

  it('follow what hides the host of a shadow root', async () => {
    const { names, find } = show('<section><div id="h"></div></section>')
    find('#h').attachShadow({ mode: 'open' }).innerHTML = '<p>Cibinqo</p>'
    await expect.poll(names).toEqual(['Cibinqo'])
    find('section').style.visibility = 'hidden'
    await expect.poll(names).toEqual([])
  })
})
