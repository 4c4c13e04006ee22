/**
 * The report as a page in one file: the drawn paper, the styles that it is drawn with, fonts and pictures inside it. It asks
 * nothing of any network, and its own policy says so.
 */
export async function reportHtml(paper: HTMLElement, title: string, rules: string): Promise<string> {
  const family = paper.dataset['font'] === 'serif' ? 'Source Serif' : 'Inter'
  const rulesHere = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const styles = await Promise.all(rulesHere.map((rule) => ruleText(rule, family)))
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
  return `<!doctype html>
<html lang="${escaped(paper.lang)}" data-theme="light" data-print="true">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${[...styles, rules, frame].join('\n').replaceAll('</', '<\\/')}</style>
</head>
<body><main>${paper.outerHTML}</main></body>
</html>
`
}

/** Around the paper on a screen. */
const frame =
  '@media screen { body { overflow: auto; background: #eef0f4; } main { width: max-content; margin: 24px auto; } }'

/** A rule as it is, but the files of the report's font written into it; rules about pages are those of the report. */
async function ruleText(rule: CSSRule, family: string): Promise<string> {
  if (rule instanceof CSSPageRule) return ''
  if (!(rule instanceof CSSFontFaceRule)) return rule.cssText
  const address = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1]
  if (address === undefined || !rule.cssText.includes(family)) return ''
  const base = rule.parentStyleSheet?.href ?? document.baseURI
  const bytes = await (await fetch(new URL(address, base))).arrayBuffer()
  return rule.cssText.replace(address, `data:font/woff2;base64,${base64(new Uint8Array(bytes))}`)
}

function base64(bytes: Uint8Array): string {
  const chunk = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  }
  return btoa(text)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
