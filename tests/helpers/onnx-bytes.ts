// Just enough of the protobuf wire format and of onnx.proto to write a small model by hand.

/** A message: each field's number with its value; a number is a varint, anything else has its length before it. */
export function message(...fields: [number, number | string | Uint8Array][]): Buffer {
  return Buffer.concat(
    fields.map(([field, value]) => {
      if (typeof value === 'number') return Buffer.concat([varint(field << 3), varint(value)])
      const bytes = Buffer.from(value)
      return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes])
    }),
  )
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left])
    bytes.push((left % 128) | 128)
  }
}

export const elementTypes = { float: 1, int64: 7 } as const
type ElementType = keyof typeof elementTypes

/** A TensorProto: constants that stand in the model. */
export function tensor(name: string, type: ElementType, dims: number[], values: number[]): Buffer {
  const raw = type === 'float' ? Float32Array.from(values) : BigInt64Array.from(values, BigInt)
  return message(
    ...dims.map((dim): [number, number] => [1, dim]),
    [2, elementTypes[type]],
    [8, name],
    [9, new Uint8Array(raw.buffer)],
  )
}

/** A NodeProto with whole numbers as its attributes. */
export function node(
  operator: string,
  inputs: string[],
  output: string,
  attributes: Record<string, number> = {},
): Buffer {
  return message(
    ...inputs.map((input): [number, string] => [1, input]),
    [2, output],
    [4, operator],
    ...Object.entries(attributes).map(([name, value]): [number, Buffer] => [
      5,
      message([1, name], [3, value], [20, 2]),
    ]),
  )
}

/** A ValueInfoProto: an input or output with dimensions that are named where they are open. */
export function value(name: string, type: ElementType, dims: (number | string)[]): Buffer {
  const shape = message(
    ...dims.map((dim): [number, Buffer] => [1, message([typeof dim === 'number' ? 1 : 2, dim])]),
  )
  return message([1, name], [2, message([1, message([1, elementTypes[type]], [2, shape])])])
}
