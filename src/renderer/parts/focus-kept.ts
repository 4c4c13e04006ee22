import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** By then an overlay that closes has given focus back to its opener. */
const settledAfterMs = 100

/**
 * Focus never rests on nothing: when what had it is closed, hidden or taken away, the screen gets it. An element marked
 * with `data-home` is where a screen wants it, the first visible one; else the screen itself.
 */
export function useFocusKept(): void {
  const { href } = useLocation()
  useEffect(keepFocus, [href])
  useEffect(() => {
    window.addEventListener('focusout', keepFocus)
    return () => window.removeEventListener('focusout', keepFocus)
  }, [])
}

/** To be called, too, by a home that comes onto the screen late. */
export function keepFocus(): void {
  setTimeout(() => {
    const { activeElement, body } = document
    const screen = document.querySelector('main')
    const isHeld = activeElement !== body && activeElement !== screen && activeElement?.checkVisibility()
    if (!isHeld && !document.querySelector('[role="dialog"]'))
      (home() ?? screen)?.focus({ preventScroll: true })
  }, settledAfterMs)
}

function home(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main [data-home]')].find((element) =>
    element.checkVisibility(),
  )
}
