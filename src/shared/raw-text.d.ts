/** A file as text, put into the program by the build. */
declare module '*.txt?raw' {
  const text: string
  export default text
}
