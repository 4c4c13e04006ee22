import { shownFields, valueOf, type FormField, type FormValues } from '@shared/model/form-field'
import { Choice, TextInput } from '../ui/field'
import type { KindWords } from './use-kind-words'

interface FormFieldsProps {
  fields: readonly FormField[]
  values: FormValues
  words: KindWords
  onChange: (values: FormValues) => void
  /** What stands below a field that has no hint of its own. */
  hintFor?: (field: FormField) => string | undefined
  autoFocus?: boolean
}

/** What a kind of source or account asks for, drawn from its own description. */
export function FormFields({ fields, values, words, onChange, hintFor, autoFocus = false }: FormFieldsProps) {
  return shownFields(fields, values).map((field, index) => {
    const { name, kind, options, isRequired } = field
    const label = words.find(`fields.${name}.label`) ?? name
    const set = (value: string) => onChange({ ...values, [name]: value })
    if (kind === 'choice' && options)
      return (
        <Choice
          key={name}
          label={label}
          value={valueOf(fields, values, name)}
          options={options.map((value) => ({
            value,
            text: words.find(`fields.${name}.options.${value}`) ?? value,
          }))}
          onChange={set}
        />
      )
    return (
      <TextInput
        key={name}
        label={label}
        value={values[name] ?? ''}
        hint={words.find(`fields.${name}.hint`) ?? hintFor?.(field)}
        isSecret={kind === 'secret'}
        isRequired={isRequired && kind !== 'secret'}
        autoFocus={autoFocus && index === 0}
        onChange={set}
      />
    )
  })
}
