import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findModels } from '../../../../../src/main/engine/triage/judge/find-models'
import { temporaryFolder } from '../../../../helpers/temporary-folder'
import { tinyModelFiles, writeTinyModel } from '../../../../helpers/tiny-model'

const inFolder = temporaryFolder()
const onnx = tinyModelFiles()['model.onnx'] as Uint8Array

test('a folder that nobody has made holds no models', () => {
  expect(findModels(inFolder('nowhere'))).toEqual([])
})

test('each model is found with what is wrong with it', () => {
  const models = inFolder('models')
  writeTinyModel(inFolder('models/whole'))
  writeTinyModel(inFolder('models/below'), { 'model.onnx': null, 'onnx/model.onnx': onnx })
  writeTinyModel(inFolder('models/small'), { 'model.onnx': null, 'onnx/model_quantized.onnx': onnx })
  writeTinyModel(inFolder('models/plain-tokenizer'), { 'tokenizer_config.json': null })
  writeTinyModel(inFolder('models/a'), { 'model.onnx': null })
  writeTinyModel(inFolder('models/b'), { 'tokenizer.json': null })
  writeTinyModel(inFolder('models/c'), { 'config.json': null })
  writeTinyModel(inFolder('models/d'), { 'config.json': '{"id2label": ' })
  writeTinyModel(inFolder('models/e'), { 'config.json': '{"id2label": {"0": "joy", "1": "anger"}}' })
  writeTinyModel(inFolder(`models/${'x'.repeat(81)}`))
  writeTinyModel(inFolder('models/.hidden'))
  writeFileSync(inFolder('models/readme.txt'), '')
  expect(findModels(models).map(({ name, problem }) => [name, problem])).toEqual([
    ['a', 'no-model'],
    ['b', 'no-tokenizer'],
    ['below', null],
    ['c', 'no-labels'],
    ['d', 'no-labels'],
    ['e', 'labels-unknown'],
    ['plain-tokenizer', null],
    ['small', null],
    ['whole', null],
  ])
})

test('links that leave the folder are not followed, those within it are', () => {
  writeTinyModel(inFolder('elsewhere'))
  mkdirSync(inFolder('linked'))
  symlinkSync(inFolder('elsewhere'), inFolder('linked/outside'))
  writeTinyModel(inFolder('linked/file'), { 'model.onnx': null })
  symlinkSync(inFolder('elsewhere/model.onnx'), inFolder('linked/file/model.onnx'))
  writeTinyModel(inFolder('linked/inner'), { 'model.onnx': null, 'blobs/1': onnx })
  symlinkSync('blobs/1', inFolder('linked/inner/model.onnx'))
  symlinkSync('circle', inFolder('linked/circle'))
  expect(findModels(inFolder('linked')).map(({ name, problem }) => [name, problem])).toEqual([
    ['file', 'no-model'],
    ['inner', null],
  ])
})
