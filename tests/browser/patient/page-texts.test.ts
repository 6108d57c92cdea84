import { afterEach, describe, expect, it } from 'vitest'
import { createInSlices } from '../../../src/patient/in-slices'
import { readPageTexts } from '../../../src/patient/page-texts'

afterEach(() => {
  document.body.innerHTML = ''
})

const access = {
  openShadowRoot: (host: Element) => host.shadowRoot,
  isOurs: (element: Element) => element.localName === 'vigie-jak',
  areas: [],
}
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

async function read(html: string) {
  document.body.innerHTML = html
  return (await readPageTexts(document, access, createInSlices(pause))).texts
}
const textsOf = async (html: string) => (await read(html)).map(({ text }) => text)

describe('the texts of a page', () => {
  it('are its lines, joined over inline elements', async () => {
    expect(
      await textsOf(`<div><strong>TEST</strong> <span>née</span><b> le 14/03/1958</b></div>
        <p>Tabag<b>isme</b> actif<br>Infarctus <i>2016</i></p>`),
    ).toEqual(['TEST née le 14/03/1958', 'Tabagisme actif', 'Infarctus 2016'])
  })

  it('are read in a form whose fields are named like questions to an element', async () => {
    const names =
      'matches closest contains getAttribute checkVisibility getBoundingClientRect shadowRoot localName parentElement childNodes'
    const fields = names.split(' ').map((name) => `<input name="${name}">`)
    expect(
      await textsOf(`<form>Née le 14/03/1958${fields.join('')}<h2>Antécédents</h2><p>HTA</p></form>`),
    ).toEqual(['Née le 14/03/1958', 'Antécédents', 'HTA'])
  })

  it('never run two values together', async () => {
    expect(await textsOf('<div><span>14/03/1958</span><span>68 ans</span></div>')).toEqual([
      '14/03/1958 68 ans',
    ])
    expect(
      await textsOf(
        `<div style="display:flex"><span>14/03/1958</span><span>68 ans</span><span>F</span></div>`,
      ),
    ).toEqual(['14/03/1958', '68 ans', 'F'])
  })

  it('put a label with its value, by place and look', async () => {
    expect(await textsOf('<div><div style="color:gray">Âge</div><div>68 ans</div></div>')).toEqual([
      'Âge: 68 ans',
    ])
    expect(
      await textsOf('<div><div>Âge :</div><div>68 ans</div><div>Sexe :</div><div>F</div></div>'),
    ).toEqual(['Âge: 68 ans', 'Sexe: F'])
    expect(await textsOf('<dl><dt>Âge</dt><dd>68 ans</dd><dt>Tabac</dt><dd>Oui</dd></dl>')).toEqual([
      'Âge: 68 ans',
      'Tabac: Oui',
    ])
    expect(await textsOf('<table><tr><th scope="row">Âge</th><td>68 ans</td></tr></table>')).toEqual([
      'Âge: 68 ans',
    ])
  })

  it('do not take two items that look alike for a label and its value', async () => {
    expect(await textsOf('<div><div>Diabète</div><div>Hypertension</div></div>')).toEqual([
      'Diabète',
      'Hypertension',
    ])
  })

  it('keep a row and an item whole', async () => {
    expect(
      await textsOf(`<table><thead><tr><th>Problème</th><th>Depuis</th></tr></thead>
        <tbody><tr><td>Infarctus</td><td>2016</td></tr></tbody></table>`),
    ).toEqual(['Problème: Infarctus | Depuis: 2016'])
    expect(
      await textsOf(
        '<ul><li style="display:flex"><span>Tabac : 1 paquet</span><small>depuis 1980</small></li></ul>',
      ),
    ).toEqual(['Tabac : 1 paquet | depuis 1980'])
  })

  it('stand under the headings of their part of the page, whoever they are about', async () => {
    const texts = await read(`<h1>Dossier</h1>
      <section><div><h2>Antécédents familiaux</h2><button>Ajouter</button></div>
        <h3>Cardiologie</h3><ul><li>Infarctus</li></ul><div>Précisions :</div><ul><li>Cancer du sein</li></ul></section>
      <section><h2>Problèmes</h2><p>Polyarthrite</p></section><footer>Version 2</footer>`)
    const headingOf = (wanted: string) => texts.find(({ text }) => text === wanted)?.heading
    expect(headingOf('Infarctus')).toBe('Antécédents familiaux > Cardiologie')
    expect(headingOf('Cancer du sein')).toMatch(/^Antécédents familiaux > .*Précisions :$/)
    expect(headingOf('Polyarthrite')).toBe('Problèmes')
    expect(headingOf('Version 2')).toBe('Dossier')
  })

  it('leave out what nobody sees, what is ours, what is typed or offered, and passwords', async () => {
    const hidden = ['display:none', 'visibility:hidden', 'opacity:0', 'height:0;overflow:hidden']
    expect(
      await textsOf(`${hidden.map((style) => `<div style="${style}">68 ans</div>`).join('')}
        <details><summary>Autres</summary>68 ans</details><vigie-jak>68 ans</vigie-jak>
        <input value="68 ans"><input type="password" readonly value="68 ans"><textarea>68 ans</textarea>
        <select><option>68 ans</option></select><div contenteditable="true">68 ans</div>
        <ul role="listbox"><li role="option">68 ans</li></ul><script>68</script>`),
    ).toEqual(['Autres'])
  })

  it('hold the value of a field that only shows it', async () => {
    expect(await textsOf('<div><label>Né(e) le :</label> <input readonly value="14/03/1958"></div>')).toEqual(
      ['Né(e) le : 14/03/1958'],
    )
  })

  it('are read in shadow roots, which are named for the watch', async () => {
    document.body.innerHTML = '<x-banner></x-banner>'
    const root = document.querySelector('x-banner')?.attachShadow({ mode: 'open' }) as ShadowRoot
    root.innerHTML = '<p>68 ans</p>'
    const { texts, roots } = await readPageTexts(document, access, createInSlices(pause))
    expect(texts).toEqual([{ text: '68 ans' }])
    expect(roots).toEqual([document, root])
  })

  it('end on a page without end, and give the page its turn', async () => {
    document.body.innerHTML = '<p>68 ans</p>'.repeat(20_000)
    let turns = 0
    const counted = createInSlices(async () => {
      turns++
    })
    const { texts } = await readPageTexts(document, access, counted)
    expect(texts.length).toBeGreaterThan(5_000)
    expect(texts.length).toBeLessThan(20_000)
    expect(turns).toBeGreaterThan(0)
  })

  it('survive a page that names its fields like properties of the DOM', async () => {
    expect(
      await textsOf('<form><input name="parentNode"><input name="childNodes"><p>68 ans</p></form>'),
    ).toEqual(['68 ans'])
  })
})
