import { readFileSync } from 'node:fs'
import { Tokenizer } from '@huggingface/tokenizers'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { encodeText } from './encode-text'
import { classesOf, type JudgedClass } from './labels'
import { labelsOf, modelFiles } from './model-files'

/** How much of a text speaks for each class; together 1. */
export type ClassShares = Record<JudgedClass, number>

export type Classify = (text: string) => Promise<ClassShares>

/** What a mention wants to say is said by then, and the time that a model takes grows with the length. */
const mostTokens = 256
/** Of a text in which the tokenizer finds nothing to read. */
const nothingSaid: ClassShares = { negative: 0, neutral: 1, positive: 0 }
const knownInputs = ['input_ids', 'attention_mask', 'token_type_ids']

/** Loads a model with its tokenizer, from its folder and the given runtime alone: nothing is fetched. Throws where any of it does not fit together. */
export async function loadModel(folder: string, wasm: string): Promise<Classify> {
  const { model, tokenizer: tokenizerFile, tokenizerConfig, config } = modelFiles(folder)
  const classes = config && classesOf(labelsOf(config) ?? {})
  if (!model || !tokenizerFile || !classes) throw new Error('files of the model are missing')
  const settings = tokenizerConfig ? jsonOf(tokenizerConfig) : {}
  const tokenizer = new Tokenizer(jsonOf(tokenizerFile), settings)
  const session = await openSession(model, wasm)
  const unknown = session.inputNames.find((name) => !knownInputs.includes(name))
  if (unknown !== undefined) throw new Error(`the model wants an input "${unknown}"`)
  const limit = tokensOf(settings)
  return async (text) => {
    const ids = encodeText(tokenizer, text, limit)
    return ids.length === 0 ? nothingSaid : classShares(await run(session, ids), classes)
  }
}

/** One thread: more would need memory that is shared with workers of its own, and the program wants the other processors. */
async function openSession(model: string, wasm: string): Promise<InferenceSession> {
  env.logLevel = 'error'
  env.wasm.numThreads = 1
  env.wasm.wasmBinary = readFileSync(wasm)
  return InferenceSession.create(readFileSync(model), { executionProviders: ['wasm'] })
}

/** The model's scores for one text. */
async function run(session: InferenceSession, ids: readonly number[]): Promise<number[]> {
  const row = (values: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
  const given: Record<string, () => Tensor> = {
    input_ids: () => row(ids),
    attention_mask: () => row(ids.map(() => 1)),
    token_type_ids: () => row(ids.map(() => 0)),
  }
  const feeds = Object.fromEntries(session.inputNames.map((name) => [name, (given[name] as () => Tensor)()]))
  const outputs = await session.run(feeds)
  const logits = outputs.logits ?? Object.values(outputs)[0]
  if (!logits || logits.type !== 'float32') throw new Error('the model gives no scores')
  return Array.from(logits.data as Float32Array)
}

function classShares(logits: readonly number[], classes: readonly JudgedClass[]): ClassShares {
  if (logits.length !== classes.length || !logits.every(Number.isFinite))
    throw new Error(`the model gives ${logits.length} scores for ${classes.length} labels`)
  const highest = Math.max(...logits)
  const weights = logits.map((logit) => Math.exp(logit - highest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const shares: ClassShares = { negative: 0, neutral: 0, positive: 0 }
  classes.forEach((name, index) => (shares[name] += (weights[index] as number) / sum))
  return shares
}

/** Where a tokenizer knows no longest text, its config has a number of thirty digits. */
function tokensOf({ model_max_length: most }: { model_max_length?: unknown }): number {
  return typeof most === 'number' && most >= 1 ? Math.min(mostTokens, most) : mostTokens
}

function jsonOf(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}
