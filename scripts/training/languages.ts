import { pathToFileURL } from 'node:url'
import { hashBytes, slotOf, type LanguageTable } from '../../src/main/engine/triage/language/language-table'

/** Languages in Latin letters that a client's texts may be in; those in other letters are told by their script. */
const langs =
  'en es ro de pt fr it ca nl pl hu tr cs sk hr sl sv da no fi et lv lt sq eu is az vi ms tl'.split(' ')

interface Database {
  languages: Record<string, string>
  /** n-gram → language → score */
  ngrams: Record<string, Record<string, number>>
}

/** The `eld` package's database for our languages as a hash table. */
export async function buildLanguageTable(eldFolder: string): Promise<LanguageTable> {
  const { ngramsData } = (await import(pathToFileURL(`${eldFolder}/src/ngrams/large.js`).href)) as {
    ngramsData: Database
  }
  const bytesOf = await packageAlphabet(eldFolder)
  const places = new Map(Object.entries(ngramsData.languages).map(([id, lang]) => [id, langs.indexOf(lang)]))
  const entries = Object.entries(ngramsData.ngrams).flatMap(([piece, scores]) => {
    const kept = Object.entries(scores).flatMap(([id, score]) =>
      (places.get(id) ?? -1) < 0 ? [] : [(places.get(id) as number) * 256 + score],
    )
    return kept.length === 0
      ? []
      : [{ bytes: [...piece].map((character) => bytesOf.get(character) ?? 0), kept }]
  })
  return tableOf(entries)
}

function tableOf(entries: readonly { bytes: number[]; kept: number[] }[]): LanguageTable {
  const slots = 2 ** Math.ceil(Math.log2(entries.length * 1.5))
  const table = {
    langs,
    keys: new Uint32Array(slots),
    starts: new Uint32Array(slots),
    ends: new Uint32Array(slots),
  }
  const pairs: number[] = []
  for (const { bytes, kept } of entries) {
    const hash = hashBytes(bytes, 0, bytes.length, false, false)
    const slot = slotOf(table.keys, hash)
    table.keys[slot] = hash
    table.starts[slot] = pairs.length
    pairs.push(...kept)
    table.ends[slot] = pairs.length
  }
  return { ...table, pairs: Uint16Array.from(pairs) }
}

/** The package writes each byte of a text as one character of an alphabet of its own. */
async function packageAlphabet(eldFolder: string): Promise<Map<string, number>> {
  const { dictionary } = (await import(pathToFileURL(`${eldFolder}/src/dictionary.js`).href)) as {
    dictionary: string[]
  }
  const bytes = new Map([[' ', 32]])
  dictionary.forEach((character, byte) => {
    if (character !== ' ') bytes.set(character, byte)
  })
  return bytes
}
