/** How a file of an organisation is named, so that it is never mistaken for a pack that ships. */
import * as z from 'zod'

export const customId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
  .max(40, 'at most 40 characters')

export const customVersion = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version as 1.0.0')
