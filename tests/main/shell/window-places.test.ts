import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WindowPlaces } from '../../../src/main/shell/window-places'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atalaya-places-'))
  path = join(folder, 'windows.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const place = { x: 1, y: 2, width: 900, height: 700, isMaximized: true }

test('places are kept over a restart, each kind for itself', () => {
  const places = new WindowPlaces(path)
  places.keep('main', place)
  places.keep('case', { ...place, x: 50 })
  const again = new WindowPlaces(path)
  expect(again.of('main')).toEqual(place)
  expect(again.of('case')?.x).toBe(50)
})

test.each([
  '',
  '{',
  '[]',
  '{"main":{"x":"1"}}',
  '{"main":{"x":1,"y":2,"width":1e9,"height":1,"isMaximized":false}}',
])('a file that is not ours is none: %s', (text) => {
  writeFileSync(path, text)
  expect(new WindowPlaces(path).of('main')).toBeUndefined()
})

test('where it cannot be written, it is still known until the end', () => {
  const places = new WindowPlaces(join(folder, 'missing', 'windows.json'))
  places.keep('main', place)
  expect(places.of('main')).toEqual(place)
})
