import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { extractFile, listPackage } from '@electron/asar'
import { afterEach, expect, test } from 'vitest'
import { asarOf } from '../../scripts/setup/asar.mjs'
import { fileInTar } from '../../scripts/setup/tar.mjs'
import { entriesOfZip } from '../../scripts/setup/zip.mjs'

// Not named .asar: inside Electron, `fs` would take it for a folder.
const folder = mkdtempSync(join(tmpdir(), 'atalaya-archives-'))
afterEach(() => rmSync(join(folder, 'archive'), { force: true }))

test('an asar of ours is read by the official tool, letters beyond ASCII included', () => {
  const path = join(folder, 'archive')
  writeFileSync(path, asarOf({ 'package.json': '{}', 'main.js': 'faro și țărm' }))
  expect(listPackage(path).sort()).toEqual(['/main.js', '/package.json'])
  expect(extractFile(path, 'main.js').toString()).toBe('faro și țărm')
})

test('a file is found in a tar behind one whose length is no multiple of a block', () => {
  const tar = Buffer.concat([
    tarEntry('package/a.txt', 'x'.repeat(700)),
    tarEntry('package/b.zip', 'wanted'),
    Buffer.alloc(1024),
  ])
  expect(fileInTar(tar, (name) => name.endsWith('.zip'))?.toString()).toBe('wanted')
  expect(fileInTar(tar, (name) => name === 'other')).toBeUndefined()
})

test('a tar that was cut off is refused', () => {
  expect(() => fileInTar(tarEntry('a', 'x'.repeat(700)).subarray(0, 600), () => true)).toThrow('cut off')
})

test('a zip gives names, modes and contents, packed or stored', () => {
  const [packed, stored] = [
    ...entriesOfZip(
      zipOf([
        { name: 'bin/run', text: 'hello '.repeat(50), packed: true },
        { name: 'b', text: 'plain' },
      ]),
    ),
  ]
  expect(packed).toMatchObject({ name: 'bin/run', mode: 0o755, isFolder: false })
  expect(packed.read().toString()).toBe('hello '.repeat(50))
  expect(stored.read().toString()).toBe('plain')
})

test('what is no zip is refused', () => {
  expect(() => [...entriesOfZip(Buffer.from('no archive at all, just a line of text'))]).toThrow(
    'no zip archive',
  )
})

function tarEntry(name, text) {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write(text.length.toString(8).padStart(11, '0'), 124)
  head.write('0', 156)
  return Buffer.concat([head, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)])
}

function zipOf(files) {
  const locals = []
  const directory = []
  let at = 0
  for (const { name, text, packed } of files) {
    const data = packed ? deflateRawSync(text) : Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(packed ? 8 : 0, 10)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(text.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE((0o100755 << 16) >>> 0, 38)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), data)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}
