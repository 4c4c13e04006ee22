/** A grammar file, turned into a parser by the build (see electron.vite.config.ts). */
declare module '*.peggy' {
  export function parse(input: string): unknown
}
