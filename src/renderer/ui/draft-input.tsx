import { useState, type KeyboardEvent } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import styles from './field.module.css'

interface DraftInputProps {
  label: string
  /** The label is read but not drawn. */
  isLabelHidden?: boolean
  value: string
  /** What holds as long as nothing is written. */
  placeholder?: string | undefined
  /** What is wrong with a text, in words; undefined where it can be kept. */
  problemOf: (text: string) => string | undefined
  onCommit: (text: string) => void
}

/** A text that counts when it is left or confirmed, and stays as it was typed while something is wrong with it. */
export function DraftInput(props: DraftInputProps) {
  const { label, isLabelHidden = false, value, placeholder, problemOf, onCommit } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const commit = () => {
    if (draft === null) return
    const found = problemOf(draft)
    setProblem(found)
    if (found !== undefined) return
    setDraft(null)
    if (draft !== value) onCommit(draft)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') commit()
    if (key !== 'Escape') return
    setDraft(null)
    setProblem(undefined)
  }
  return (
    <TextField
      className={styles.field ?? ''}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={onKeyDown}
      isInvalid={problem !== undefined}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <Input
        className={styles.input ?? ''}
        placeholder={placeholder ?? ''}
        spellCheck={false}
        autoComplete="off"
      />
      <FieldError className={styles.error ?? ''}>{problem}</FieldError>
    </TextField>
  )
}
