// The page around the pictures: a heading for each state, the browsers side by side, each picture with how it was taken.

import type { BrowserKind } from '../drive/find-browser'
import { nameOf, type Shot, SIZES } from './shot'

export function writeGalleryPage(shots: readonly Shot[], browsers: readonly BrowserKind[]): string {
  const states = [...new Set(shots.map(({ state }) => state))]
  const sections = states.map((state) => {
    const rows = shots.filter((shot) => shot.state === state).map((shot) => row(shot, browsers))
    return `<h2 id="${state}">${state}</h2>\n${rows.join('\n')}`
  })
  const links = states.map((state) => `<a href="#${state}">${state}</a>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vigie JAK: every state</title>
<style>
body { margin: 16px; font: 14px/1.4 system-ui, sans-serif; color: #1c1917; background: #fff }
nav { display: flex; flex-wrap: wrap; gap: 4px 12px }
.row { display: flex; flex-wrap: wrap; gap: 16px; margin: 8px 0 24px }
figure { margin: 0; max-width: 100% }
figcaption { color: #57534e }
img { max-width: 100%; height: auto; border: 1px solid #d6d3d1 }
</style>
<h1>Vigie JAK: every state</h1>
<p>${shots.length} pictures a browser, of the built extension on made-up pages.</p>
<nav>${links.join('\n')}</nav>
${sections.join('\n')}
</html>
`
}

function row(shot: Shot, browsers: readonly BrowserKind[]): string {
  const figures = browsers.map((browser) => {
    const caption = captionOf(shot, browser)
    return `<figure><figcaption>${caption}</figcaption><img loading="lazy" src="${browser}/${nameOf(shot)}.png" alt="${caption}"></figure>`
  })
  return `<div class="row">${figures.join('\n')}</div>`
}

function captionOf({ state, theme, size, language }: Shot, browser: BrowserKind): string {
  const { width, height, deviceScaleFactor } = SIZES[size]
  const zoom = `${width} × ${height} at ${deviceScaleFactor * 100} %`
  return [state, browser, `${theme} colours`, zoom, language].join(', ')
}
