import type { Page } from '@playwright/test'

/** Texts of the app's own that do not fit into their boxes, as "tag: text". */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.querySelectorAll<HTMLElement>(
      'header *, nav *, footer *, button, button *, th, label, dt, h1, h2, h3, h4, [role=alert] *',
    )
    return [...own]
      .filter((element) => {
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        )
        const isShown = element.checkVisibility() && !element.closest('.visually-hidden')
        // What customers wrote may be cut, and so may what tells itself in whole when pointed at.
        const mayBeCut = element.closest('[title], [dir=auto]') !== null
        return (
          hasText &&
          isShown &&
          !mayBeCut &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 0
        )
      })
      .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent}`)
  })
}
