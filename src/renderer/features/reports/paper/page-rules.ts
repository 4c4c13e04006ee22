import type { ReportDocument } from '@shared/model/report'

/** What stands at the foot of every page but the cover. */
export function pageRules({ settings: { paper, brand } }: ReportDocument, footer: string): string {
  const family = brand.font === 'serif' ? '"Source Serif 4"' : 'Inter'
  const font = `font: 400 8pt ${family}; color: #5e6a7c;`
  return `@page { size: ${paper}; margin: 24mm 20mm 22mm;
  @bottom-left { content: ${cssText(footer)}; ${font} }
  @bottom-right { content: counter(page) " / " counter(pages); ${font} } }
@page cover { margin: 0; @bottom-left { content: none; } @bottom-right { content: none; } }`
}

/** A string as CSS writes it: whatever a name holds, it stays text. */
function cssText(text: string): string {
  const escaped = [...text].map((letter) =>
    /["\\\p{C}<>]/u.test(letter) ? `\\${(letter.codePointAt(0) ?? 32).toString(16)} ` : letter,
  )
  return `"${escaped.join('')}"`
}
