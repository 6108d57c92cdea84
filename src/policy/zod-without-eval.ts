/**
 * By default zod tries `new Function`, which the policy of extension pages forbids and reports. It does so when the first
 * schema is made, and schemas are made while modules load: so whatever runs zod in the browser imports this first.
 */
import * as z from 'zod'

z.config({ jitless: true })
