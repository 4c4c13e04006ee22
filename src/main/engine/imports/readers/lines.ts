export interface Line {
  /** 1-based, counting every line of the file. */
  line: number
  text: string
  /** True when it was cut at the limit; what follows up to its end was dropped. */
  isTooLong: boolean
}

/**
 * The lines of a text, a batch per chunk since one by one would cost more than reading them. All three kinds of
 * line end count; a line without end is dropped at `max` characters, so that memory stays bounded.
 */
export async function* linesOf(chunks: AsyncIterable<string>, max: number): AsyncGenerator<Line[]> {
  let line = 1
  let rest = ''
  let isTooLong = false
  const lineOf = (text: string): Line => {
    const result = { line, text: text.slice(0, max), isTooLong: isTooLong || text.length > max }
    line += 1
    isTooLong = false
    return result
  }
  for await (const chunk of withPlainLineEnds(chunks)) {
    const pieces = (rest + chunk).split('\n')
    rest = pieces.pop() ?? ''
    yield pieces.map(lineOf)
    if (rest.length <= max) continue
    isTooLong = true
    rest = rest.slice(0, 80)
  }
  if (rest !== '' || isTooLong) yield [lineOf(rest)]
}

/** A line end split between two chunks must not count twice, so a final CR waits for what follows. */
async function* withPlainLineEnds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const chunk of chunks) {
    const text = held + chunk
    held = text.endsWith('\r') ? '\r' : ''
    const whole = held === '' ? text : text.slice(0, -1)
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
  if (held !== '') yield '\n'
}
