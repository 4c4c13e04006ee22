import { z } from 'zod'

/**
 * One value that a source or an account wants from the user. A connector says only what it needs; the form is drawn from that, and its
 * words stand in the catalogues under the kind and the name.
 */
export interface FormField {
  name: string
  kind: 'text' | 'choice' | 'secret'
  isRequired: boolean
  /** Of a choice; the first is the one that stands there at the beginning. */
  options?: readonly string[]
  /** Asked for only where another field has one of these values. */
  when?: { field: string; values: readonly string[] }
}

/** What stands in the fields, by their names. */
export type FormValues = Record<string, string>

export const FormInput = z.record(z.string().max(40), z.string().trim().max(8000))

/** The fields that are asked for as the others stand. */
export function shownFields(fields: readonly FormField[], values: FormValues): FormField[] {
  return fields.filter(({ when }) => !when || when.values.includes(valueOf(fields, values, when.field)))
}

/** What counts for a field: what stands in it, or the first of its options. */
export function valueOf(fields: readonly FormField[], values: FormValues, name: string): string {
  return values[name] ?? fields.find((field) => field.name === name)?.options?.[0] ?? ''
}

/** What stands in the fields that are asked for, and nothing else; null where something that is wanted is missing or no option. */
export function completeValues(fields: readonly FormField[], given: FormValues): FormValues | null {
  const shown = shownFields(fields, given)
  const values = Object.fromEntries(shown.map(({ name }) => [name, valueOf(fields, given, name).trim()]))
  const isGood = ({ name, isRequired, options }: FormField) => {
    const value = values[name] ?? ''
    return (value !== '' || !isRequired) && (!options || options.includes(value))
  }
  return shown.every(isGood) ? values : null
}
