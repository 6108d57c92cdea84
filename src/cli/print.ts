/** Writes lines to stdout as fast as the reader takes them, and stops without a stack trace when it has gone. */
import { once } from 'node:events'

export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** `rules find < big | head` closes our output early: that is no error of ours. */
export function leavePolitely(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
