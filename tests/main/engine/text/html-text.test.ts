import { describe, expect, test } from 'vitest'
import { htmlText, looksLikeHtml } from '../../../../src/main/engine/text/html-text'

describe('HTML becomes text', () => {
  test('blocks become lines and entities are decoded once', () => {
    expect(htmlText('<p>Se&ntilde;ores:</p><div>a &amp;amp; b</div>x<br>y')).toBe(
      'Señores:\n\na &amp; b\nx\ny',
    )
  })
  test('a link keeps its words and loses its address, a picture goes', () => {
    expect(
      htmlText(
        'see <a href="https://e.example/?x=1">our page</a><img src="https://e.example/p.gif" alt="p">',
      ),
    ).toBe('see our page')
  })
  test('an emoji that WordPress has drawn is the letter that it stands for', () => {
    const drawn = '<img src="https://s.w.example/1f525.png" alt="🔥" class="wp-smiley" style="height: 1em" />'
    expect(htmlText(`<p>They are hot ${drawn}.</p>`)).toBe('They are hot 🔥.')
  })
  test('scripts, styles and frames leave nothing behind', () => {
    const html =
      'Hi<script>alert(1)</script><style>p{}</style><iframe src="x">f</iframe><svg><text>s</text></svg>!'
    expect(htmlText(html)).toBe('Hi!')
  })
  test('text with entities but no tags keeps its own lines', () => {
    expect(htmlText('Tom &amp; Jerry\nsecond &lt;line&gt;')).toBe('Tom & Jerry\nsecond <line>')
  })
  test.each([10_000, 190_000])('%i tags left open take no more than a second', (tags) => {
    const start = performance.now()
    htmlText(`${'<div>'.repeat(tags)}deep`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
  test('headings keep their case', () => {
    expect(htmlText('<h1>Nunca más</h1>')).toBe('Nunca más')
  })
})

describe('what looks like HTML', () => {
  test.each([
    '<b>x</b>',
    'a<br/>b',
    '<p class="q">x',
    '<SCRIPT>x</SCRIPT>',
    '&eacute;',
    '&#8217;',
    '<!-- x -->',
    '</div>',
  ])('%s does', (text) => expect(looksLikeHtml(text)).toBe(true))
  test.each(['I <3 you', 'a < b > c', 'AT&T; R&D', '<user@example.org>', 'x <- y', '1 & 2;', '<name>'])(
    '%s does not',
    (text) => expect(looksLikeHtml(text)).toBe(false),
  )
  test('a megabyte of opening brackets is judged at once', () => {
    expect(looksLikeHtml('<p '.repeat(350_000))).toBe(false)
  })
})
