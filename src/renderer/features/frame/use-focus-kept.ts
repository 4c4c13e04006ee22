import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

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

function keepFocus(): void {
  // Two frames, as an overlay that closes gives focus back to its opener within the first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { activeElement } = document
      const isLost = activeElement === null || activeElement === document.body || !activeElement.checkVisibility()
      if (isLost && !document.querySelector('[role="dialog"]')) home()?.focus({ preventScroll: true })
    }),
  )
}

function home(): HTMLElement | null {
  const homes = [...document.querySelectorAll<HTMLElement>('main [data-home]')]
  return homes.find((element) => element.checkVisibility()) ?? document.querySelector('main')
}
