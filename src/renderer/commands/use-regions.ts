import { useEffect } from 'react'

const focusable = 'button, a[href], input, [tabindex="0"]'

/** F6 goes round the parts of the window that are marked with `data-region`, Shift+F6 the other way. */
export function useRegions(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return
      event.preventDefault()
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(entranceOf)
      const current = regions.findIndex((region) => region.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const from = current < 0 && event.shiftKey ? 0 : current
      const next = regions[(from + step + regions.length) % regions.length]
      if (next) entranceOf(next)?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Where focus goes in a region: to itself if it can have it, else to the first that can and is shown. */
function entranceOf(region: HTMLElement): HTMLElement | undefined {
  if (region.matches(focusable)) return region
  return [...region.querySelectorAll<HTMLElement>(focusable)].find((element) => element.checkVisibility())
}
