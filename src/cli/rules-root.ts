import { fileURLToPath } from 'node:url'

/** The rules folder that ships. */
export const RULES_ROOT = fileURLToPath(new URL('../../rules', import.meta.url))
