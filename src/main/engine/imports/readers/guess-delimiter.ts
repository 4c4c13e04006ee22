const candidates = [',', ';', '\t', '|'] as const

/** The delimiter that cuts the first lines into the most even pieces, quoted parts left out. */
export function guessDelimiter(head: string): string {
  const declared = /^sep=(.)\n/i.exec(head)?.[1]
  if (declared !== undefined) return declared
  const lines = withoutQuoted(head)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const scores = candidates.map((candidate) => scoreOf(candidate, lines))
  const best = Math.max(...scores)
  return best === 0 ? ',' : (candidates[scores.indexOf(best)] ?? ',')
}

/** The header tells how many there should be; a line with as many agrees. */
function scoreOf(candidate: string, lines: readonly string[]): number {
  const [expected = 0, ...others] = lines.map((line) => line.split(candidate).length - 1)
  if (expected === 0) return 0
  const agreeing = others.filter((count) => count === expected).length
  return 1 + (agreeing / Math.max(1, others.length)) * 100 + Math.min(expected, 50) / 10
}

/** Between two quotes lies a cell; a doubled quote makes two empty turns and changes nothing. */
function withoutQuoted(text: string): string {
  return text
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('')
}
