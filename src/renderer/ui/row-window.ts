export interface RowWindow {
  /** Height of the drawn list in px; less than the rows would need where they are too many for a browser. */
  height: number
  first: number
  last: number
  /** As many rows as Page Up and Page Down pass over. */
  screenful: number
  /** Where a row is drawn, in px from the top of the list. */
  startOf: (index: number) => number
  /** The scroll position that shows a row whole, or the present one if it is shown already. */
  topFor: (index: number) => number
}

interface View {
  count: number
  rowHeight: number
  scrollTop: number
  viewHeight: number
}

/** Browsers place nothing beyond some 33 million pixels; a taller list is drawn smaller and scrolls faster. */
const tallest = 16_000_000
/** Rows drawn beyond both edges, so that a fast scroll meets no gap. */
const overscan = 8

/** Which of many rows of one height are to be drawn, and where: constant work for any number of rows. */
export function rowWindow({ count, rowHeight, scrollTop, viewHeight }: View): RowWindow {
  const full = count * rowHeight
  const height = Math.min(full, tallest)
  const scale = height > viewHeight ? (full - viewHeight) / (height - viewHeight) : 1
  const offset = scrollTop * scale
  return {
    height,
    first: Math.max(0, Math.floor(offset / rowHeight) - overscan),
    last: Math.min(count - 1, Math.ceil((offset + viewHeight) / rowHeight) + overscan),
    screenful: Math.max(1, Math.floor(viewHeight / rowHeight) - 1),
    startOf: (index) => index * rowHeight - offset + scrollTop,
    topFor(index) {
      const start = index * rowHeight
      const end = start + rowHeight - viewHeight
      return (start < offset ? start : end > offset ? end : offset) / scale
    },
  }
}
