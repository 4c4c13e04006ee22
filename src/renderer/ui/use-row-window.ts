import { useEffect, useState, type RefObject } from 'react'
import { rowWindow, type RowWindow } from './row-window'

/** The window of rows that a scrolling element shows, kept up to date as it scrolls and changes its size. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [view, setView] = useState({ scrollTop: 0, viewHeight: 0 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => setView({ scrollTop: element.scrollTop, viewHeight: element.clientHeight })
    look()
    const resizes = new ResizeObserver(look)
    resizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  return rowWindow({ count, rowHeight, ...view })
}
