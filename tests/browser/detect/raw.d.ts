/** Files as text, as vite gives them. */
declare module '*.html?raw' {
  const text: string
  export default text
}
