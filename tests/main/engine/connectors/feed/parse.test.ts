import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parseFeed, type FeedContext } from '../../../../../src/main/engine/connectors/feed/parse'
import { failureIn } from '../../../../helpers/import-files'

const now = Date.UTC(2026, 10, 22)

function parse(content: string | Buffer, context: FeedContext = {}) {
  return parseFeed(Buffer.from(content), { now, ...context })
}

function rss(items: string, channel = '<title>Blog</title>'): string {
  const namespaces =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:thr="http://purl.org/syndication/thread/1.0" ' +
    'xmlns:atom="http://www.w3.org/2005/Atom"'
  return `<?xml version="1.0"?><rss version="2.0" ${namespaces}><channel>${channel}${items}</channel></rss>`
}

describe('RSS', () => {
  test('an item becomes a mention with all that it says', () => {
    const feed = parse(
      rss(
        '<item><guid isPermaLink="false">77</guid><link>https://b.example/77?utm_source=rss</link><title>Velta &amp;amp; co</title>' +
          '<dc:creator>Ana &lt;b&gt;Pop&lt;/b&gt;</dc:creator><pubDate>Mon, 02 Mar 26 09:00 +0100</pubDate>' +
          '<description>short</description><content:encoded><![CDATA[<p>Dos semanas&nbsp;esperando.</p><script>x()</script>]]></content:encoded>' +
          '<slash:comments>12</slash:comments></item>',
        '<title>Blog</title><language>es-ES</language><ttl>60</ttl><atom:link rel="next" href="https://b.example/feed?page=2"/>',
      ),
    )
    expect(feed).toMatchObject({
      title: 'Blog',
      isMalformed: false,
      ttlMinutes: 60,
      nextUrl: 'https://b.example/feed?page=2',
    })
    expect(feed.mentions).toEqual([
      expect.objectContaining({
        ...{
          externalId: '77',
          kind: 'article',
          reason: 'watch',
          url: 'https://b.example/77?utm_source=rss',
          lang: 'es',
        },
        ...{ title: 'Velta & co', text: 'Dos semanas\u00a0esperando.', rating: null },
        ...{ publishedAt: Date.UTC(2026, 2, 2, 8), publishedPrecision: 'minute' },
        counts: { likes: null, shares: null, replies: 12, views: null },
      }),
    ])
    expect(feed.mentions[0]?.author?.name).toContain('Ana')
  })
  test('an escaped, a quoted and a plain description are each decoded once', () => {
    const texts = parse(
      rss(
        '<item><guid>1</guid><description>&lt;b&gt;Bad&lt;/b&gt; &amp;amp; slow</description></item>' +
          '<item><guid>2</guid><description><![CDATA[<i>Bad</i> &lt;3]]></description></item>' +
          '<item><guid>3</guid><description>5 &lt; 6, I &lt;3 it</description></item>',
      ),
    ).mentions.map(({ text }) => text)
    expect(texts).toEqual(['Bad & slow', 'Bad <3', '5 < 6, I <3 it'])
  })
  test('a missing or repeated id gives way to the link, and then to a hash that stays', () => {
    const items =
      '<item><guid>same</guid><link>https://b.example/1</link><title>a</title></item>' +
      '<item><guid>same</guid><link>https://b.example/2</link><title>b</title></item>' +
      '<item><title>c</title><description>text</description></item><item><title>c</title><description>text</description></item>'
    const ids = parse(rss(items)).mentions.map(({ externalId }) => externalId)
    expect(ids.slice(0, 2)).toEqual(['https://b.example/1', 'https://b.example/2'])
    expect(ids).toHaveLength(3)
    expect(ids[2]).toMatch(/^h:/)
    expect(parse(rss(items)).mentions.map(({ externalId }) => externalId)).toEqual(ids)
  })
  test('a date from the future is clamped, an unreadable one is unknown', () => {
    const items = ['Fri, 01 Jan 2027 00:00:00 GMT', 'soon', '31/02/2026'].map(
      (date, index) => `<item><guid>${index}</guid><title>x</title><pubDate>${date}</pubDate></item>`,
    )
    expect(
      parse(rss(items.join(''))).mentions.map((each) => [each.publishedAt, each.publishedPrecision]),
    ).toEqual([
      [now, 'unknown'],
      [null, 'unknown'],
      [null, 'unknown'],
    ])
  })
  test('an answer to another entry is a comment on it, and a relative link is resolved', () => {
    const item =
      '<item><guid isPermaLink="false">2</guid><link>/p/2</link><title>x</title><thr:in-reply-to ref="tag:1"/></item>'
    expect(parse(rss(item), { url: 'https://b.example/feed/' }).mentions[0]).toMatchObject({
      ...{ kind: 'comment', url: 'https://b.example/p/2', thread: { rootId: null, parentId: 'tag:1' } },
    })
  })
  test('RDF of RSS 1.0 is read', () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old</title></channel>' +
      '<item rdf:about="https://o.example/1"><title>T</title><link>https://o.example/1</link><description>Slow</description>' +
      '<dc:date>2026-03-02T08:15Z</dc:date></item></rdf:RDF>'
    expect(parse(rdf)).toMatchObject({
      title: 'Old',
      mentions: [
        { externalId: 'https://o.example/1', text: 'Slow', publishedAt: Date.UTC(2026, 2, 2, 8, 15) },
      ],
    })
  })
})

describe('Atom', () => {
  const alert = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Google Alert - Velta</title><link rel="next" href="?p=2"/>
    <entry xml:lang="es"><id>tag:google.com,2013:googlealerts/feed:9001</id><title type="html">&lt;b&gt;Velta&lt;/b&gt; deja sin respuesta</title>
    <link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://diario.example/n/55?utm_medium%3Dx&amp;ct=ga"/>
    <published>2026-03-02T08:15:00Z</published><updated>2026-03-03T08:15:00Z</updated>
    <content type="html">Dos semanas esperando a &lt;b&gt;Velta&lt;/b&gt;…</content><author><name/></author></entry></feed>`

  test('a Google alert is unwrapped to the page it found', () => {
    const feed = parse(alert, { url: 'https://www.google.com/alerts/feeds/1/2' })
    expect(feed.nextUrl).toBe('https://www.google.com/alerts/feeds/1/2?p=2')
    expect(feed.mentions).toMatchObject([
      {
        ...{
          externalId: 'tag:google.com,2013:googlealerts/feed:9001',
          url: 'https://diario.example/n/55?utm_medium=x',
        },
        ...{
          title: 'Velta deja sin respuesta',
          text: 'Dos semanas esperando a Velta…',
          lang: 'es',
          author: null,
        },
        ...{
          publishedAt: Date.UTC(2026, 2, 2, 8, 15),
          editedAt: Date.UTC(2026, 2, 3, 8, 15),
          publishedPrecision: 'second',
        },
      },
    ])
  })
  test('plain text stays plain, XHTML becomes text, links are relative to xml:base', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/blog/"><title>A</title><author><name>Eva</name><uri>me</uri></author>
      <entry><id>1</id><title type="text">1 &lt; 2</title><link href="p/1"/><summary>use &lt;b&gt; sparingly</summary></entry>
      <entry><id>2</id><title>x</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></content></entry></feed>`
    expect(parse(atom).mentions).toMatchObject([
      {
        title: '1 < 2',
        text: 'use <b> sparingly',
        url: 'https://a.example/blog/p/1',
        author: { name: 'Eva', url: 'https://a.example/blog/me' },
      },
      { text: 'One\n\nTwo' },
    ])
  })
})

describe('JSON Feed', () => {
  test('an item becomes a mention', () => {
    const feed = {
      ...{
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Blog',
        next_url: 'https://b.example/2',
        language: 'ro',
      },
      items: [
        {
          id: '77',
          url: 'https://b.example/77',
          content_html: '<p>Velta, otra vez…</p>',
          date_published: '2026-03-02T09:00:00+01:00',
          language: 'es',
          authors: [{ name: 'Ana' }],
        },
        { id: '78', content_text: 'plain <b> &amp; text' },
      ],
    }
    const { mentions, nextUrl } = parse(JSON.stringify(feed))
    expect(nextUrl).toBe('https://b.example/2')
    expect(mentions).toMatchObject([
      {
        externalId: '77',
        text: 'Velta, otra vez…',
        lang: 'es',
        publishedAt: Date.UTC(2026, 2, 2, 8),
        author: { name: 'Ana' },
      },
      { externalId: '78', text: 'plain <b> &amp; text', lang: 'ro', publishedAt: null },
    ])
  })
})

describe('encodings', () => {
  const spanish =
    '<?xml version="1.0" encoding="ENC"?><rss version="2.0"><channel><title>Señales</title></channel></rss>'
  test.each([
    ['its declaration', iconv.encode(spanish.replace('ENC', 'iso-8859-1'), 'iso-8859-1'), undefined],
    [
      'the server, which outranks the declaration',
      iconv.encode(spanish.replace('ENC', 'utf-8'), 'windows-1252'),
      'windows-1252',
    ],
    [
      'its mark, which outranks both',
      iconv.encode(spanish.replace('ENC', 'utf-8'), 'utf-16le', { addBOM: true }),
      'iso-8859-1',
    ],
    [
      'need, when the bytes are not the UTF-8 they claim',
      iconv.encode(spanish.replace('ENC', 'utf-8'), 'windows-1252'),
      undefined,
    ],
    ['UTF-8 when nobody says anything', Buffer.from(spanish.replace(/<\?.*?\?>/, '')), undefined],
    ['UTF-8 when the charset is none', Buffer.from(spanish.replace('ENC', 'klingon')), 'x-unknown'],
  ])('the encoding is that of %s', (_, bytes, charset) => {
    expect(parse(bytes, { charset }).title).toBe('Señales')
  })
})

describe('malformed and hostile feeds', () => {
  test('a slip of form is forgiven and reported', () => {
    const slip = rss(
      '<item><guid>1</guid><title>Tom & Jerry</title><description>a <br> b</description></item>',
    )
    expect(parse(slip)).toMatchObject({ isMalformed: true, mentions: [{ title: 'Tom & Jerry' }] })
  })
  test('HTML entities such as &nbsp; are no slip', () => {
    const feed = parse(rss('<item><guid>1</guid><title>a&nbsp;b &eacute;</title></item>'))
    expect(feed).toMatchObject({ isMalformed: false, mentions: [{ text: 'a b é' }] })
  })
  test('a page quoted whole in an item may bring its own DOCTYPE', () => {
    const item =
      '<item><guid>1</guid><description><![CDATA[<!DOCTYPE html><html><body>Hi</body></html>]]></description></item>'
    expect(parse(rss(item)).mentions[0]?.text).toBe('Hi')
  })
  test.each([
    ['an external entity', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    [
      'a billion laughs',
      `<!DOCTYPE rss [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">'.repeat(9)}]>`,
    ],
    ['a lower-case DOCTYPE', '<!doctype rss>'],
  ])('%s is refused', async (_, doctype) => {
    const hostile = rss('<item><title>&x;</title></item>').replace('?><rss', `?>${doctype}<rss`)
    expect((await failureIn(() => parse(hostile))).code).toBe('xml-doctype')
  })
  test('a DOCTYPE between what only looks like CDATA is refused', async () => {
    const hidden = rss('').replace(
      '?><rss',
      '?><!-- <![CDATA[ --><!DOCTYPE rss [<!ENTITY x "y">]><!-- ]]> --><rss',
    )
    expect((await failureIn(() => parse(hidden))).code).toBe('xml-doctype')
  })
  test('nesting beyond 64 and items beyond 5,000 are refused', async () => {
    const deep = rss(`<item>${'<a>'.repeat(70)}${'</a>'.repeat(70)}</item>`)
    expect((await failureIn(() => parse(deep))).code).toBe('xml-too-deep')
    expect((await failureIn(() => parse(rss('<item/>'.repeat(5001))))).code).toBe('xml-too-many-items')
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: Array(5001).fill({ id: '1', content_text: 'x' }),
    })
    expect((await failureIn(() => parse(json))).code).toBe('xml-too-many-items')
  })
  test.each([
    ['<!DOCTYPE html><html><body>Not found</body></html>', 'feed-unknown', 'html'],
    ['<html lang="en"><head></head></html>', 'feed-unknown', 'html'],
    ['{"error":"no"}', 'feed-unknown', 'json'],
    ['{"version":', 'feed-unknown', 'json'],
    ['<catalog><book/></catalog>', 'feed-unknown', 'xml'],
    ['Too many requests', 'feed-unknown', 'text'],
    ['', 'feed-unknown', 'empty'],
  ])('%s is no feed', async (content, code, found) => {
    expect(await failureIn(() => parse(content))).toMatchObject({ code, data: { found } })
  })
  test('a feed cut off before its first word is beyond mending', async () => {
    expect((await failureIn(() => parse('<rss version="2.0"><chan'))).code).toBe('xml-malformed')
  })
  test('ten megabytes of opening tags or ampersands are judged within two seconds', async () => {
    for (const piece of ['<a', '&', '<a>', '<![CDATA[', '<item ', '&a;']) {
      const start = performance.now()
      await failureIn(() => parse(`<rss>${piece.repeat(10_000_000 / piece.length)}`)).catch(() => null)
      expect(performance.now() - start, piece).toBeLessThan(2000)
    }
  })
})
