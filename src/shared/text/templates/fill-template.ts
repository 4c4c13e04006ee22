/** What the variables of a template stand for; null where it is not known. */
export type TemplateValues = Readonly<Record<string, string | null>>

const variable = /\{([a-z_]{1,30})(?:\|([^{}]{0,200}))?\}/g

/**
 * A template with its variables filled in: `{name}`, or `{name|there}` with what stands in where the name is not known. What is neither
 * known nor has a stand-in is left as it is, so that the review stops it.
 */
export function fillTemplate(text: string, values: TemplateValues): string {
  return text.replace(variable, (whole, name: string, fallback: string | undefined) => {
    const value = values[name]
    if (value !== undefined && value !== null && value !== '') return value
    return fallback ?? whole
  })
}

/** The variables that a template uses, each once. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name = '']) => name))]
}
