import { browser } from './extension-api'

export interface Badge {
  readonly text: string
  readonly title: string
  readonly color: string
}

/** Shows a tab's state on the toolbar button. A tab closed meanwhile is no fault. */
export async function showBadge(tabId: number, { text, title, color }: Badge): Promise<void> {
  try {
    // At once: in between, another state of the tab could come.
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setTitle({ tabId, title }),
    ])
  } catch (error) {
    if (!String(error).includes('tab')) throw error
  }
}
