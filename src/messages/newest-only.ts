/**
 * What is asked about one tab twice may be answered in the other order, since a frame or the look for the patient may
 * take its time. Call it when a question begins; what it gives says whether no later one was answered meanwhile.
 */
export function createNewestOnly(): (tabId: number) => () => boolean {
  const answered = new Map<number, number>()
  let count = 0
  return (tabId) => {
    count++
    const own = count
    return () => {
      if (own < (answered.get(tabId) ?? 0)) return false
      answered.set(tabId, own)
      return true
    }
  }
}
