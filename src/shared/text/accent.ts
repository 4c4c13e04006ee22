/** Small text must stand out so much from its paper (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

/** The accent as it can be read on white, and whether it had to be darkened for that. */
export function readableAccent(accent: string): { colour: string; isChanged: boolean } {
  let rgb = channelsOf(accent)
  while (contrastWithWhite(rgb) < leastContrast) rgb = rgb.map((value) => Math.floor(value * 0.97))
  const colour = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  return { colour, isChanged: colour !== accent.toLowerCase() }
}

/** The same hue, light: the quiet part of a drawing in the accent. */
export function paleAccent(accent: string): string {
  const rgb = channelsOf(accent).map((value) => Math.round(value + (255 - value) * 0.62))
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export function contrastWithWhite(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

export function channelsOf(hex: string): number[] {
  return [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16))
}
