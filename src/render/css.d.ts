/** Style sheets as text, for constructable sheets. */
declare module '*.css?inline' {
  const text: string
  export default text
}
