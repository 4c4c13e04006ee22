// Makes the models of resources/models from the texts: `npm run train -- --data FOLDER`. The same texts give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encodeLanguageTable } from '../../src/main/engine/triage/language/language-table'
import { LanguageIdentifier } from '../../src/main/engine/triage/language/identify'
import { loadLexicons, readableLangs } from '../../src/main/engine/triage/load-reader'
import { encodeTriageModel } from '../../src/main/engine/triage/model/triage-model'
import { buildModel } from './build-model'
import { figuresOf } from './figures'
import { buildLanguageTable } from './languages'
import { modelCard } from './model-card'
import { readCorpus, readPublic } from './texts'
import { yardstickOf } from './yardstick'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/sentiment' },
    measure: { type: 'string', default: 'dev' },
  },
})
const say = (line: string) => process.stderr.write(`${line}\n`)
const data = values.data
const corpus = 'resources/corpus'
const models = 'resources/models'
mkdirSync(models, { recursive: true })

const table = await buildLanguageTable('node_modules/eld')
const languages = encodeLanguageTable(table)
writeFileSync(join(models, 'languages.bin'), languages)
say(`languages.bin: ${languages.length} bytes`)

const lexicon = loadLexicons()
// Only what may ship: public sets under open licences, and our own.
const open = readPublic(data, 'train-open')
const texts = [...open, ...readCorpus(corpus, 'train', readableLangs)]
say(`training on ${texts.length} texts …`)
const model = buildModel(texts, lexicon, readableLangs)
const packed = encodeTriageModel(model)
writeFileSync(join(models, 'triage.bin'), packed)
say(`triage.bin: ${packed.length} bytes, version ${model.version}`)

const reader = { identifier: new LanguageIdentifier(table, readableLangs), lexicon, model }
const measured = ['open', 'unclear', 'nc'].flatMap((licence) =>
  readPublic(data, `${values.measure}-${licence}`).map((text) => ({ ...text, licence })),
)
const complaints = [...readPublic(data, `complaints-${values.measure}-unclear`)]
const figures = {
  public: figuresOf(measured, reader),
  complaints: figuresOf(complaints, reader),
  own: figuresOf(readCorpus(corpus, 'test', readableLangs), reader),
  yardstick: yardstickOf(open, measured),
}
writeFileSync(join(models, 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`)
writeFileSync(
  join(models, 'README.md'),
  modelCard(figures, { model, texts, languageBytes: languages.length, modelBytes: packed.length }),
)
