import { readFileSync } from 'node:fs'
import { decodeLanguageTable } from '../../src/main/engine/triage/language/language-table'
import { decodeTriageModel } from '../../src/main/engine/triage/model/triage-model'
import { loadLexicons, readableLangs } from '../../src/main/engine/triage/load-reader'
import { parseLexicon } from '../../src/main/engine/triage/lexicon/parse-lexicon'
const m = () => (process.memoryUsage().rss / 1e6).toFixed(0)
let t = performance.now()
const step = (n: string) => {
  console.log(n.padEnd(22), (performance.now() - t).toFixed(1), 'ms', m(), 'MB')
  t = performance.now()
}
step('start')
decodeLanguageTable(readFileSync('resources/models/languages.bin'))
step('languages')
decodeTriageModel(readFileSync('resources/models/triage.bin'))
step('model')
const lex = loadLexicons()
step('loader')
for (const l of readableLangs) {
  lex(l)
  step('lexicon ' + l)
}
for (const l of readableLangs) {
  parseLexicon(readFileSync(`resources/lexicons/${l}.txt`, 'utf8'))
}
step('parse only')
