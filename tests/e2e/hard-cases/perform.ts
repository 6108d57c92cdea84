// The actions of a hard case, done with real clicks and keys.

import type { Session } from '../../drive/session'
import { VIEWPORT } from '../../drive/session'
import type { Action } from './hard-case'

export async function perform(session: Session, action: Action): Promise<void> {
  if ('click' in action) return session.click(action.click)
  if ('type' in action) {
    if (action.into === undefined) return session.page.keyboard.type(action.type)
    return session.typeInto(action.into, action.type)
  }
  if ('press' in action) return session.press(action.press)
  if ('width' in action) return session.page.setViewport({ ...VIEWPORT, width: action.width })
  // Not `page.goBack`: it waits for a load, and a page taken back from the cache does not load.
  if ('goBack' in action) return session.evaluate(() => void setTimeout(() => history.back()), null)
  await session.evaluate(
    (name: string) => (window as unknown as Record<string, () => void>)[name]?.(),
    action.call,
  )
}
