import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'

const tagNames =
  'a|abbr|article|b|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|' +
  'iframe|img|input|li|link|main|math|meta|noscript|object|ol|p|pre|s|script|section|small|span|strong|style|sub|' +
  'sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|u|ul|video'
const tag = new RegExp(`<(?:/?(?:${tagNames})(?=[\\s/>])[^<>]*>|!doctype\\s|!--)`, 'i')
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i

const skipped = [
  'img',
  'svg',
  'math',
  'iframe',
  'object',
  'noscript',
  'template',
  'head',
  'title',
  'textarea',
]

const maxLength = 1_000_000
// The parser's time grows with the square of the tags left open; a page with more of them only loses its layout.
const maxTags = 20_000

/** Feeds of WordPress draw each emoji as a picture, so that readers without such letters show it too. */
const drawnEmoji: FormatCallback = (element, _walk, builder) => {
  builder.addInline((element.attribs as Record<string, string | undefined>)['alt'] ?? '', {
    noWordTransform: true,
  })
}

const options: HtmlToTextOptions = {
  wordwrap: false,
  // Deeper than any text that people write; a page made to exhaust us ends here.
  limits: { maxDepth: 64, maxInputLength: maxLength, maxChildNodes: maxTags, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { itemPrefix: '• ' } },
    { selector: 'blockquote', options: { trimEmptyLines: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'img.wp-smiley', format: 'drawnEmoji' },
  ],
  formatters: { drawnEmoji },
}

const fromMarkup = compile(options)
// Text that holds entities but no tag was never laid out by HTML: its own line breaks count.
const fromEntities = compile({ ...options, preserveNewlines: true })

/** True when a text has tags or entities in it; `a < b` and `<3` are no tags. */
export function looksLikeHtml(text: string): boolean {
  return (text.includes('<') && tag.test(text)) || (text.includes('&') && entity.test(text))
}

/** The words of a piece of HTML: blocks become lines, links keep their text, pictures and scripts go. */
export function htmlText(html: string): string {
  const bounded = html.slice(0, maxLength)
  if (!tag.test(bounded)) return fromEntities(bounded)
  return tagCount(bounded) > maxTags ? fromEntities(bounded.replace(/<[^<>]*>/g, ' ')) : fromMarkup(bounded)
}

function tagCount(html: string): number {
  return html.match(/<[a-z]/gi)?.length ?? 0
}
