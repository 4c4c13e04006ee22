import type { Target } from './target'

/** The instance notifies nobody who is not named in the text. */
export function statusText(text: string, { acct }: Target): string {
  if (acct === null || namesOf(text).includes(acct.toLowerCase())) return text
  return `@${acct} ${text}`
}

const addressWeight = 23

/** As an instance counts: an address as so many characters, a name of another instance without its host. */
export function statusLength(text: string): number {
  const shortened = text
    .replace(/https?:\/\/\S+/giu, 'x'.repeat(addressWeight))
    .replace(/(^|[^\w/])@([\w.-]+)@[\w.:-]*\w/gu, '$1@$2')
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(shortened)].length
}

function namesOf(text: string): string[] {
  return [...text.matchAll(/(?:^|[^\w/])@([\w.-]+(?:@[\w.:-]*\w)?)/gu)].map(([, name = '']) =>
    name.toLowerCase(),
  )
}
