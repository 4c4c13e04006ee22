/** How the classes of a labelled set were read: `table[truth][reading]` counts. */
export type Confusion = number[][]

export function emptyConfusion(classes: number): Confusion {
  return Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
}

/** F1 of one class; null where the set neither has nor was given it. */
export function f1Of(confusion: Confusion, label: number): number | null {
  const right = confusion[label]?.[label] ?? 0
  const there = sum(confusion[label] ?? [])
  const said = sum(confusion.map((row) => row[label] ?? 0))
  return there + said === 0 ? null : (2 * right) / (there + said)
}

/** Mean F1 over the classes that the set has. `strict` counts a class that was only read, never there, as 0, as scikit-learn's default does. */
export function macroF1(confusion: Confusion, strict: boolean): number {
  const scores = confusion.flatMap((row, label) =>
    strict || sum(row) > 0 ? (f1Of(confusion, label) ?? []) : [],
  )
  return scores.length === 0 ? 0 : sum(scores) / scores.length
}

/** One class against all others. */
export function against(confusion: Confusion, label: number): Confusion {
  const folded = emptyConfusion(2)
  confusion.forEach((row, truth) =>
    row.forEach((count, reading) => {
      folded[truth === label ? 0 : 1]![reading === label ? 0 : 1]! += count
    }),
  )
  return folded
}

/** Expected calibration error over ten bins: how far "sure to so many percent" is from how often it is right. */
export function calibrationError(readings: readonly { confidence: number; isRight: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }))
  for (const { confidence, isRight } of readings) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!
    bin.count += 1
    bin.confidence += confidence
    bin.right += isRight ? 1 : 0
  }
  return sum(bins.map((bin) => Math.abs(bin.confidence - bin.right))) / Math.max(1, readings.length)
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
