export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface Size {
  width: number
  height: number
}

/** Without a position the desktop chooses one. */
export type WindowBounds = Size & { x?: number; y?: number }

/** So much of a window must be on a screen that it can be seen and dragged. */
const grip = { width: 160, height: 48 }
/** A second window of the same kind stands so far beside the first. */
const stepPx = 28

/**
 * Where a window may open: where it was, as far as the screens of today allow. A screen that was unplugged must not hide
 * a window, and one that became smaller must not cut it off.
 */
export function saneBounds(
  saved: Rectangle | undefined,
  screens: readonly Rectangle[],
  usual: Size,
): WindowBounds {
  const screen = saved && screens.find((area) => showsGrip(saved, area))
  if (!saved || !screen) return fitting(usual, screens[0])
  const size = fitting(saved, screen)
  return {
    ...size,
    x: between(saved.x, screen.x, screen.x + screen.width - size.width),
    y: between(saved.y, screen.y, screen.y + screen.height - size.height),
  }
}

/** Beside the windows that are open already, so that none hides another. */
export function beside(bounds: Rectangle, taken: readonly Rectangle[]): Rectangle {
  const isTaken = taken.some(({ x, y }) => x === bounds.x && y === bounds.y)
  return isTaken ? beside({ ...bounds, x: bounds.x + stepPx, y: bounds.y + stepPx }, taken) : bounds
}

function showsGrip(window: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const isTopShown = window.y >= screen.y - 8 && window.y + grip.height <= screen.y + screen.height
  return width >= grip.width && isTopShown
}

function fitting({ width, height }: Size, screen: Size | undefined): Size {
  return {
    width: Math.min(width, screen?.width ?? width),
    height: Math.min(height, screen?.height ?? height),
  }
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
