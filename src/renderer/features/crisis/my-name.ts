let lastName = ''

/** Who signs: asked once, and offered again as long as the window is open. */
export const myName = () => lastName

export function rememberName(name: string): void {
  lastName = name
}
