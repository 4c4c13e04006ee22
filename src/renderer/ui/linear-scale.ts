/** A number on a drawing: from 0 up to `top`, drawn from `start` to `end`. What has no extent is drawn at its start. */
export function linearScale(top: number, start: number, end: number): (value: number) => number {
  return (value) => (top > 0 ? start + (value / top) * (end - start) : start)
}

/** The guides of an axis of counts: zero, and one or two round numbers up to the largest or a little beyond. */
export function guidesOf(most: number): number[] {
  if (most <= 1) return [0, 1]
  if (most <= 3) return [0, most]
  const rough = most / 2
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? rough
  return [0, Math.max(1, step), Math.max(1, step) * 2]
}
