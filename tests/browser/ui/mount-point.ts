import { render } from 'preact'
import { afterEach } from 'vitest'

/** Where the tests of a file draw: in the document, and empty again after each of them. */
export function mountPoint(): HTMLElement {
  const container = document.createElement('div')
  document.body.append(container)
  afterEach(() => render(null, container))
  return container
}
