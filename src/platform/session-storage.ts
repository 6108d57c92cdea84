import { browser } from './extension-api'

/** What is kept until the browser closes. In memory, and out of reach of page scripts. */
export interface SessionStorage {
  readAll(): Promise<Readonly<Record<string, unknown>>>
  write(values: Readonly<Record<string, unknown>>): Promise<void>
  remove(keys: readonly string[]): Promise<void>
}

export const sessionStorageArea: SessionStorage = {
  readAll: () => browser.storage.session.get(null),
  write: (values) => browser.storage.session.set(values),
  remove: (keys) => browser.storage.session.remove([...keys]),
}
