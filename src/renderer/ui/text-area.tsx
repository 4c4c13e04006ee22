import { Label, TextArea as AriaTextArea, TextField } from 'react-aria-components'
import styles from './text-area.module.css'

interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  lang?: string
  autoFocus?: boolean
  maxLength?: number
}

/** A field of several lines under its label. */
export function TextArea({ label, hint, error, lang, ...props }: TextAreaProps) {
  return (
    <TextField {...props} className={styles.field ?? ''} isInvalid={error !== undefined}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <AriaTextArea className={styles.area ?? ''} dir="auto" {...(lang !== undefined && { lang })} />
      {error ? (
        <span className={styles.error}>{error}</span>
      ) : (
        hint && <span className={styles.hint}>{hint}</span>
      )}
    </TextField>
  )
}
