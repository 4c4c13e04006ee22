/**
 * A word list as a person writes it: `[section]` opens a section, whatever blank-separated follows belongs to it, `#` starts a comment. A phrase is joined by
 * `_`, and `*` at its end stands for any ending: `[-3] estafa* me_han_robad*`.
 */
export function parseLexicon(source: string): Map<string, string[]> {
  const sections = new Map<string, string[]>()
  let section: string[] = []
  for (const line of source.split('\n')) {
    const content = line.replace(/(^|\s)#.*$/, '').trim()
    const heading = /^\[([^\]]+)\]/.exec(content)
    const name = heading?.[1]
    if (heading && name !== undefined) {
      section = sections.get(name) ?? []
      sections.set(name, section)
    }
    for (const entry of content.slice(heading?.[0].length ?? 0).split(/\s+/))
      if (entry !== '') section.push(entry)
  }
  return sections
}
