declare module 'ml-sentiment' {
  interface Options {
    lang?: 'en' | 'de'
    /** Words of our own and their weight, beside the built-in list. */
    words?: Record<string, number>
    /** Applied to every blank-separated piece of the lower-cased text. */
    tokenize?: (piece: string) => string
  }
  export default function sentiment(options?: Options): { classify: (text: string) => number }
}
