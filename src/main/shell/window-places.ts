import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(100).max(20_000),
  height: z.number().int().min(100).max(20_000),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof Place>

const Places = z.object({ main: Place.optional(), case: Place.optional() })
export type WindowKind = keyof z.infer<typeof Places>

/** Where windows of each kind were last, kept in a file beside Chromium's own. */
export class WindowPlaces {
  private places: z.infer<typeof Places>

  constructor(private readonly path: string) {
    this.places = readPlaces(path)
  }

  of(kind: WindowKind): WindowPlace | undefined {
    return this.places[kind]
  }

  keep(kind: WindowKind, place: WindowPlace): void {
    this.places = { ...this.places, [kind]: place }
    try {
      writeFileSync(this.path, JSON.stringify(this.places))
    } catch (error) {
      // A full disk must not keep a window from closing.
      console.error('the place of the window was not kept', error)
    }
  }
}

/** A file that is not there, or not what we wrote, is as good as none: windows then open where they do at first. */
function readPlaces(path: string): z.infer<typeof Places> {
  try {
    return Places.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}
