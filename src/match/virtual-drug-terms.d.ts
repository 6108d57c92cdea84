declare module 'virtual:drug-terms' {
  const terms: import('../model/packed-terms').PackedTerms
  export default terms
  export const anchors: readonly string[]
}
