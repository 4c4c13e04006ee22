/** Whether two texts say the same, whatever a platform does to blanks, letters' forms, addresses and the names at the beginning. */
export function isSameText(one: string, other: string): boolean {
  const normal = normalText(one)
  return normal !== '' && normal === normalText(other)
}

function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^(?:\s*@[\w.-]+(?:@[\w.-]+)?)+[\s,:]*/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
