import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { Choice, TextInput } from '../../ui/field'
import { TextArea } from '../../ui/text-area'
import styles from './form-dialog.module.css'
import { myName, rememberName } from './my-name'

export interface FormField<Name extends string> {
  name: Name
  label: string
  kind?: 'line' | 'area' | 'choice'
  hint?: string
  start?: string
  isOptional?: boolean
  lang?: string
  options?: readonly { value: string; text: string }[]
  /** What is wrong with a value, in words. */
  problemOf?: (value: string) => string | undefined
}

interface FormDialogProps<Name extends string> {
  title: string
  fields: readonly FormField<Name>[]
  action?: string
  error?: Error | null
  /** Asks who signs, below the other fields. */
  isSigned?: boolean
  /** Below the fields, from what is typed in them. */
  note?: (values: Record<Name, string>) => ReactNode
  onDo: (values: Record<Name, string>, by: string) => void
  onClose: () => void
}

/** Asks for a few things in words; says what is missing only after it was tried. */
export function FormDialog<Name extends string>(props: FormDialogProps<Name>) {
  const { title, fields, action, error, isSigned = false, note, onDo, onClose } = props
  const t = useTranslations('crisis')
  const [values, setValues] = useState(() => startOf(fields))
  const [by, setBy] = useState(myName)
  const [isTried, setTried] = useState(false)
  const problemOf = (field: FormField<Name>) => {
    const value = values[field.name].trim()
    if (value === '') return field.isOptional ? undefined : t('missing')
    return field.problemOf?.(value)
  }
  const isGood = fields.every((field) => problemOf(field) === undefined) && (!isSigned || by.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isGood) return
    if (isSigned) rememberName(by.trim())
    onDo(values, by.trim())
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {error && <FailureNotice error={error} />}
        {fields.map((field, index) => (
          <OneField
            key={field.name}
            field={field}
            isFirst={index === 0}
            value={values[field.name]}
            problem={isTried ? problemOf(field) : undefined}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        {isSigned && (
          <TextInput
            label={t('by')}
            value={by}
            onChange={setBy}
            hint={t('byHint')}
            error={isTried && by.trim() === '' ? t('missing') : undefined}
            autoFocus={fields.length === 0}
          />
        )}
        {note?.(values)}
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {action ?? t('actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function startOf<Name extends string>(fields: readonly FormField<Name>[]): Record<Name, string> {
  return Object.fromEntries(fields.map(({ name, start = '' }) => [name, start])) as Record<Name, string>
}

interface OneFieldProps {
  field: FormField<string>
  isFirst: boolean
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

function OneField({ field, isFirst, value, problem, onChange }: OneFieldProps) {
  const { label, kind = 'line', hint, lang, options = [] } = field
  switch (kind) {
    case 'choice':
      return <Choice label={label} value={value} options={options} onChange={onChange} />
    case 'area':
      return (
        <TextArea
          label={label}
          value={value}
          onChange={onChange}
          hint={hint}
          error={problem}
          autoFocus={isFirst}
          {...(lang !== undefined && { lang })}
        />
      )
    case 'line':
      return (
        <TextInput
          label={label}
          value={value}
          onChange={onChange}
          hint={hint}
          error={problem}
          autoFocus={isFirst}
        />
      )
  }
}
