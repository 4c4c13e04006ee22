// The icon as a list of shapes on a 100 × 100 field, painted from back to front. Drawn by code so that it needs no graphics program.

const NIGHT = [24, 42, 74]
const GLOW = [255, 205, 96]
const STONE = [238, 232, 220]
const SHADE = [176, 62, 48]

const SHAPES = [
  { color: NIGHT, alpha: 1, covers: roundedSquare(4, 92, 20) },
  { color: GLOW, alpha: 0.85, covers: polygon([50, 33], [4, 18], [4, 44]) },
  { color: GLOW, alpha: 0.4, covers: polygon([50, 33], [96, 20], [96, 46]) },
  { color: SHADE, alpha: 1, covers: polygon([50, 13], [62, 25], [38, 25]) },
  { color: GLOW, alpha: 1, covers: polygon([41, 25], [59, 25], [59, 40], [41, 40]) },
  { color: STONE, alpha: 1, covers: polygon([35, 40], [65, 40], [65, 45], [35, 45]) },
  { color: STONE, alpha: 1, covers: polygon([40, 45], [60, 45], [67, 86], [33, 86]) },
  { color: SHADE, alpha: 1, covers: polygon([38.5, 54], [61.5, 54], [63.4, 65], [36.6, 65]) },
  { color: NIGHT, alpha: 1, covers: polygon([46, 74], [54, 74], [54, 86], [46, 86]) },
]
/** Samples per pixel and direction: enough for smooth edges at 32 pixels. */
const SAMPLES = 4

/** RGBA bytes, row by row. */
export function draw(size) {
  const pixels = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) pixels.set(pixelAt(x, y, 100 / size), (y * size + x) * 4)
  return pixels
}

function pixelAt(x, y, scale) {
  const sum = [0, 0, 0, 0]
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const [r, g, b, a] = sampleAt(
      (x + ((i % SAMPLES) + 0.5) / SAMPLES) * scale,
      (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * scale,
    )
    for (const [channel, value] of [r * a, g * a, b * a, a].entries()) sum[channel] += value
  }
  const [r, g, b, a] = sum
  return a === 0 ? [0, 0, 0, 0] : [r / a, g / a, b / a, (a / SAMPLES ** 2) * 255].map(Math.round)
}

/** Everything lies on the rounded square, so outside it there is nothing. */
function sampleAt(x, y) {
  if (!SHAPES[0].covers(x, y)) return [0, 0, 0, 0]
  const color = SHAPES.filter((shape) => shape.covers(x, y)).reduce(
    (below, shape) => mix(below, shape.color, shape.alpha),
    NIGHT,
  )
  return [...color, 1]
}

const mix = (below, above, alpha) => below.map((value, i) => value * (1 - alpha) + above[i] * alpha)

function roundedSquare(start, side, radius) {
  const middle = start + side / 2
  return (x, y) => {
    const [dx, dy] = [x, y].map((value) => Math.max(0, Math.abs(value - middle) - (side / 2 - radius)))
    return Math.hypot(dx, dy) <= radius
  }
}

/** Convex, corners in either direction. */
function polygon(...corners) {
  return (x, y) => {
    const sides = corners.map(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length]
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    })
    return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
  }
}
