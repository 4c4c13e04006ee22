import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { message, node, elementTypes, tensor, value } from './onnx-bytes'

/** Words that the tiny model knows, each with its weights for negative, neutral and positive; any other word says nothing. */
const words: Record<string, [number, number, number]> = {
  '[UNK]': [0, 0.1, 0],
  good: [0, 0, 4],
  lovely: [0, 0, 4],
  bad: [4, 0, 0],
  glorped: [6, 0, 0],
  plain: [0, 6, 0],
}

const labels = { 0: 'NEG', 1: 'NEU', 2: 'POS' }

/** The files of a real model, small enough to be written by hand: a text's scores are the sums of its words' weights. */
export function tinyModelFiles(): Record<string, string | Uint8Array> {
  return {
    'config.json': JSON.stringify({ id2label: labels }),
    'tokenizer.json': JSON.stringify(tokenizer),
    'tokenizer_config.json': JSON.stringify({ model_max_length: 512, unk_token: '[UNK]' }),
    'model.onnx': tinyOnnx(),
  }
}

/** Writes a model into a folder; what is given stands in place of its files, null leaves one out. */
export function writeTinyModel(
  folder: string,
  changes: Record<string, string | Uint8Array | null> = {},
): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries({ ...tinyModelFiles(), ...changes })) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: {
    type: 'WordLevel',
    vocab: Object.fromEntries(Object.keys(words).map((word, id) => [word, id])),
    unk_token: '[UNK]',
  },
}

/** Gather the weights of each token, drop those that the mask hides, add up over the tokens. */
function tinyOnnx(): Uint8Array {
  const graph = message(
    [1, node('Gather', ['weights', 'input_ids'], 'gathered')],
    [1, node('Cast', ['attention_mask'], 'mask', { to: elementTypes.float })],
    [1, node('Unsqueeze', ['mask', 'last'], 'column')],
    [1, node('Mul', ['gathered', 'column'], 'seen')],
    [1, node('ReduceSum', ['seen', 'tokens'], 'logits', { keepdims: 0 })],
    [2, 'tiny'],
    [5, tensor('weights', 'float', [Object.keys(words).length, 3], Object.values(words).flat())],
    [5, tensor('last', 'int64', [1], [2])],
    [5, tensor('tokens', 'int64', [1], [1])],
    [11, value('input_ids', 'int64', ['batch', 'length'])],
    [11, value('attention_mask', 'int64', ['batch', 'length'])],
    [12, value('logits', 'float', ['batch', 3])],
  )
  return message([1, 8], [7, graph], [8, message([1, ''], [2, 13])])
}
