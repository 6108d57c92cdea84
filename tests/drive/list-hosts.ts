// Runs in a page's isolated world: the hosts of our extension, those inside open shadow roots included.

export function listHosts(host: string): Element[] {
  const found: Element[] = []
  const look = (root: Document | ShadowRoot) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.localName === host) found.push(node)
      else if (node.shadowRoot) look(node.shadowRoot)
    }
  }
  look(document)
  return found
}
