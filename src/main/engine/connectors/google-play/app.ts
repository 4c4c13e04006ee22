/** The name of an app's package, as such or in the address of its page in the store. */
export function packageName(text: string): string | null {
  const name = /[?&]id=([^&#]+)/.exec(text)?.[1] ?? text.trim()
  return /^[a-z]\w*(\.[a-z]\w*)+$/i.test(name) ? name : null
}
