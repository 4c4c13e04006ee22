// Made-up people may have homes: tests of the log's redaction need some.
const MADE_UP = 'someone|user|name|ana|example'
const PATTERNS = [
  new RegExp(`/(?:home|Users)/(?!(?:${MADE_UP})\\b)[a-z][\\w.-]*/`),
  new RegExp(`\\b[A-Z]:\\\\+Users\\\\+(?!(?:${MADE_UP})\\b)\\w+`, 'i'),
  /(?<![\w.}\])*])\/(?:root|work)\/\w/,
  /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b/i,
  /"resolved": "https?:/,
]

/** `{ line, found }` for each trace; `here` are absolute folders of this machine. Short ones ("/app") are too common as parts of other paths. */
export function forbiddenIn(text, here) {
  const places = here.filter((place) => place.length > 5)
  return text.split('\n').flatMap((content, i) => {
    const found = places.find((place) => content.includes(`${place}/`)) ?? firstMatch(content)
    return found === undefined ? [] : [{ line: i + 1, found }]
  })
}

const firstMatch = (content) => PATTERNS.map((pattern) => content.match(pattern)?.[0]).find(Boolean)
