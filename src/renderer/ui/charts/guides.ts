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

/** So wide is a letter of a label at most, and the room between two of them. */
const [letter, between] = [6, 10]

/** Every how many columns a label has room, at so many pixels a column. */
export function everyLabel(labels: readonly (string | null)[], pitch: number): number {
  const longest = Math.max(0, ...labels.map((label) => label?.length ?? 0))
  return Math.max(1, Math.ceil((longest * letter + between) / pitch))
}
