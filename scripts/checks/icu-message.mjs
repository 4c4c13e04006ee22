// Reads an ICU message just far enough to compare translations: its arguments, its tags, and the plural forms it offers.

/** `{ arguments: Set, plurals: [{ name, forms }] }`; a tag counts as an argument written `<b>`. Throws on unbalanced braces. */
export function readMessage(text) {
  const found = { arguments: new Set(), plurals: [] }
  readText(withoutQuoted(text), found)
  return found
}

/** An apostrophe before a brace or tag quotes up to the next one; two apostrophes are one. */
const withoutQuoted = (text) => text.replace(/''/g, '’').replace(/'[{}<>#][^']*'?/g, '')

function readText(text, found) {
  for (const [, tag] of text.matchAll(/<(\w+)>/g)) found.arguments.add(`<${tag}>`)
  for (const inside of groupsOf(text)) readArgument(inside, found)
}

function readArgument(inside, found) {
  const [name, type, ...rest] = inside.split(',').map((part) => part.trim())
  found.arguments.add(name)
  if (!['plural', 'selectordinal', 'select'].includes(type)) return
  const body = inside.slice(inside.indexOf(',', inside.indexOf(',') + 1) + 1)
  if (type === 'plural') found.plurals.push({ name, forms: formsOf(rest.join(',')) })
  for (const branch of groupsOf(body)) readText(branch, found)
}

/** The contents of the outermost braces. */
function groupsOf(text) {
  const groups = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{' && depth++ === 0) start = i + 1
    if (text[i] !== '}') continue
    if (--depth === 0) groups.push(text.slice(start, i))
    if (depth < 0) break
  }
  if (depth !== 0) throw new Error('its braces do not match')
  return groups
}

function formsOf(body) {
  let outside = body
  for (let before; before !== outside;) {
    before = outside
    outside = outside.replace(/\{[^{}]*\}/g, ' ')
  }
  return outside.trim().split(/\s+/)
}
