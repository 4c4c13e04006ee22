import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** So long nothing must happen to the focus; an overlay that closes gives it back to its opener within that time. */
const settledAfterMs = 100
let pending: ReturnType<typeof setTimeout> | undefined

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
  clearTimeout(pending)
  pending = setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(giveFocus)), settledAfterMs)
}

function giveFocus(): void {
  const { activeElement, body } = document
  const screen = document.querySelector('main')
  const isHeld = activeElement !== body && activeElement !== screen && activeElement?.checkVisibility()
  if (!isHeld && !document.querySelector('[role="dialog"]'))
    (home() ?? screen)?.focus({ preventScroll: true })
}

function home(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main [data-home]')].find((element) =>
    element.checkVisibility(),
  )
}
