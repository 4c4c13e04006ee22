import { scaleLinear, type ScaleLinear } from 'd3-scale'

/** A scale from zero to a round number above the largest value, with at most three guides above the base. */
export function countScale(
  largest: number,
  bottom: number,
  top: number,
): { y: ScaleLinear<number, number>; guides: number[] } {
  const y = scaleLinear([0, Math.max(1, largest)], [bottom, top]).nice(3)
  const guides = y.ticks(3).filter((value) => Number.isInteger(value))
  return { y, guides }
}
