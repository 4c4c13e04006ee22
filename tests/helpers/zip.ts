import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  data: string | Buffer
  /** Claims another inflated size than the true one, as an archive made to deceive does. */
  claimedSize?: number
}

/** A ZIP archive in memory, small enough to see through: deflated entries, then the directory. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { local, central } = entryOf(part, offset)
    bodies.push(local)
    directory.push(central)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([...bodies, index, endRecord(parts.length, index.length, offset)])
}

function entryOf({ name, data, claimedSize }: ZipPart, offset: number): { local: Buffer; central: Buffer } {
  const raw = Buffer.from(data)
  const packed = deflateRawSync(raw)
  const file = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x0800, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(raw), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(claimedSize ?? raw.length, 18)
  common.writeUInt16LE(file.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, packed])
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, file])
  return { local, central }
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
