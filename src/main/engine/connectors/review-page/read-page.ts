import type { HttpAnswer } from '../http'
import { charsetOf } from '../charset-of'
import { decodeFeed } from '../feed/decode-feed'
import { microdataThings, rdfaThings } from './annotated'
import { jsonLdThings } from './json-ld'
import { elementsIn, parsePage, shownText, type Element } from './parse-page'
import type { Thing } from './thing'

export interface ReviewPage {
  url: string
  title: string
  lang: string | null
  things: Thing[]
  /** The page after it, at the same origin. */
  nextUrl: string | null
}

const searchedBytes = 2048

export function readPage(answer: HttpAnswer): ReviewPage {
  const page = parsePage(decodeFeed(answer.body, charsetOf(answer) ?? declaredIn(answer.body)).text)
  const elements = [...elementsIn(page)]
  const titled = elements.find(({ name }) => name === 'title')
  return {
    url: answer.url,
    title: titled ? shownText(titled) : '',
    lang: elements.find(({ name }) => name === 'html')?.attributes['lang'] ?? null,
    things: [...jsonLdThings(page), ...microdataThings(page), ...rdfaThings(page)],
    nextUrl: nextUrl(elements, answer.url),
  }
}

function declaredIn(body: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(body.subarray(0, searchedBytes))
  return /<meta\s[^<>]{0,200}\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1]
}

function nextUrl(elements: readonly Element[], url: string): string | null {
  const next = elements.find(
    ({ name, attributes }) =>
      (name === 'link' || name === 'a') && /(?:^|\s)next(?:\s|$)/i.test(attributes['rel'] ?? ''),
  )
  const href = next?.attributes['href']
  if (href === undefined || !URL.canParse(href, url)) return null
  const target = new URL(href, url)
  target.hash = ''
  return target.origin === new URL(url).origin && target.href !== url ? target.href : null
}
