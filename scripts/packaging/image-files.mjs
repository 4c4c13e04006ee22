import { crc32, deflateSync } from 'node:zlib'

// PNG, and the two icon containers that merely hold PNGs.

export function pngOf(rgba, size) {
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), rgba.subarray(y * size * 4, (y + 1) * size * 4)]),
  )
  const about = Buffer.alloc(13)
  about.writeUInt32BE(size, 0)
  about.writeUInt32BE(size, 4)
  about.set([8, 6, 0, 0, 0], 8) // 8 bits a channel, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', about),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([number(data.length), body, number(crc32(body))])
}

function number(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** `pictures` is a list of [size, png]; 256 is written as 0 there. */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [i, [size, png]] of pictures.entries()) {
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], 6 + 16 * i)
    head.writeUInt32LE(png.length, 14 + 16 * i)
    head.writeUInt32LE(offset, 18 + 16 * i)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)])
}

const ICNS_TYPES = { 32: 'ic11', 64: 'ic12', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' }

/** `pictures` is a map from size to png. */
export function icnsOf(pictures) {
  const parts = [...pictures].map(([size, png]) =>
    Buffer.concat([Buffer.from(ICNS_TYPES[size], 'latin1'), number(png.length + 8), png]),
  )
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from('icns', 'latin1'), number(body.length + 8), body])
}
