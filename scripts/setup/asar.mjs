// Writes a flat asar archive (Electron's archive format): a length-prefixed JSON header, then the files one after another.
// Made by hand because the runtime must be put in place before any package is sure to work.

/** `files` maps names to text. */
export function asarOf(files) {
  const contents = Object.values(files).map((text) => Buffer.from(text))
  let offset = 0
  const listed = Object.keys(files).map((name, i) => {
    const entry = [name, { size: contents[i].length, offset: String(offset) }]
    offset += contents[i].length
    return entry
  })
  return Buffer.concat([header(JSON.stringify({ files: Object.fromEntries(listed) })), ...contents])
}

function header(json) {
  const text = Buffer.from(json)
  const padded = Math.ceil(text.length / 4) * 4
  const result = Buffer.alloc(16 + padded)
  // Two nested Chromium "pickles": each number is a length in bytes of what follows it.
  result.writeUInt32LE(4, 0)
  result.writeUInt32LE(padded + 8, 4)
  result.writeUInt32LE(padded + 4, 8)
  result.writeUInt32LE(text.length, 12)
  text.copy(result, 16)
  return result
}
