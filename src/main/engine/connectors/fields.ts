import type { FormField } from '@shared/model/form-field'

export function text(name: string, more: Partial<FormField> = {}): FormField {
  return { name, kind: 'text', isRequired: true, ...more }
}

export function secret(name: string, more: Partial<FormField> = {}): FormField {
  return { name, kind: 'secret', isRequired: true, ...more }
}

export function choice(name: string, options: readonly string[], more: Partial<FormField> = {}): FormField {
  return { name, kind: 'choice', isRequired: true, options, ...more }
}
