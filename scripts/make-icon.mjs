// Draws the app's icon, a watchtower whose light sweeps the dusk, into build/: icon.png, icon.ico, icon.icns. Run it after changing the drawing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { icnsOf, icoOf, pngOf } from './packaging/image-files.mjs'
import { draw } from './packaging/watchtower.mjs'
import { say, script } from './setup/log.mjs'
import { inRoot } from './setup/places.mjs'

const SIZES = [32, 64, 128, 256, 512, 1024]

await script(() => {
  const pictures = new Map(SIZES.map((size) => [size, pngOf(draw(size), size)]))
  mkdirSync(inRoot('build/icons'), { recursive: true })
  for (const size of [32, 64, 128, 256, 512])
    writeFileSync(inRoot(`build/icons/${size}x${size}.png`), pictures.get(size))
  writeFileSync(inRoot('build/icon.png'), pictures.get(512))
  writeFileSync(inRoot('build/icon.ico'), icoOf([32, 64, 128, 256].map((size) => [size, pictures.get(size)])))
  writeFileSync(inRoot('build/icon.icns'), icnsOf(pictures))
  say('icons written to build/')
})
