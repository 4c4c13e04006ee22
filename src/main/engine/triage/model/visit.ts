/** Told of each feature of a text: its hash (32 bits), the tokens that it comes from (`to` excluded), and its value. */
export type Visit = (hash: number, from: number, to: number, value: number) => void
