/** Hosts that are this very machine: a server of a test, or an agent that IT runs on the workstation. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** An address that the background may ask: https, or http on this machine; no name or password in it. */
export function isServerAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname))
}
