// Starts the demonstration: routes by history.pushState, the listeners on document that every real EHR has
// (click-away, shortcuts), the patient header and the screen shown. The page knows nothing of any extension.

import { drawBanner } from './banner.js'
import './lab-widget.js'
import { newOrderDialog } from './new-order-dialog.js'
import { change, state, subscribe, switchPatient } from './store.js'
import { dossierView, prescriptionView } from './views.js'

const dialog = newOrderDialog(document.querySelector('#new-order'))
const screens = { prescription: () => prescriptionView(dialog.open), dossier: dossierView }
const routeOf = (path) => (path.endsWith('/dossier') ? 'dossier' : 'prescription')

let screen = null
let shownRoute = null

function draw() {
  drawBanner()
  if (state.route !== shownRoute) {
    shownRoute = state.route
    screen = screens[shownRoute]()
    document.querySelector('#view').replaceChildren(screen.node)
    for (const link of document.querySelectorAll('[data-route]'))
      link.toggleAttribute('aria-current', link.dataset.route === shownRoute)
  }
  screen.draw()
}

change({ route: routeOf(location.pathname) })
subscribe(draw)

addEventListener('popstate', () => change({ route: routeOf(location.pathname) }))
document.querySelector('#switch-patient').addEventListener('click', switchPatient)

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-route]')
  if (!link) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  change({ route: link.dataset.route })
})

// Click-away: whatever is pressed outside the list closes it.
document.addEventListener('pointerdown', (event) => {
  for (const search of [screen.search, dialog.form.search])
    if (search && !search.owns(event.target)) search.close()
})

document.addEventListener('keydown', (event) => {
  if (event.target.closest?.('input, textarea, [contenteditable]') || document.querySelector('dialog[open]'))
    return
  if (event.key === 'n') {
    event.preventDefault()
    dialog.open()
  }
  if (event.key === 's') switchPatient()
})
