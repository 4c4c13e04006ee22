/** SVG does not cut text: about so many letters of 12 px fit. */
export function cutText(text: string, width: number): string {
  const letters = Math.floor(width / 6.4)
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`
}
