/** The id or alias of a business, as it is or out of its address; null where it is neither. */
export function businessIn(written: string): string | null {
  const id = /yelp\.[a-z.]+\/biz\/([^/?#]+)/i.exec(written)?.[1] ?? written
  return /^[\w%-]{3,200}$/.test(id) ? id : null
}
