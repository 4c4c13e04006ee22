import { ChevronDown } from 'lucide-react'
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField,
} from 'react-aria-components'
import styles from './field.module.css'

interface TextInputProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Stands below the field. */
  hint?: string | undefined
  error?: string | undefined
  autoFocus?: boolean
  isRequired?: boolean
  /** Dots in place of what is typed, and nothing of it is suggested elsewhere. */
  isSecret?: boolean
  /** Days are typed in the parts that the system shows. */
  type?: 'date'
}

export function TextInput({ label, hint, error, isSecret = false, ...props }: TextInputProps) {
  return (
    <TextField
      {...props}
      {...(isSecret && { type: 'password' as const, autoComplete: 'new-password' })}
      className={styles.field ?? ''}
      isInvalid={error !== undefined}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} />
      {hint && !error && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  /** The label is read but not drawn. */
  isLabelHidden?: boolean
  value: Value
  options: readonly { value: Value; text: string }[]
  /** Stands there as long as none is chosen. */
  placeholder?: string | undefined
  onChange: (value: NoInfer<Value>) => void
}

/** One of a few, in a drop-down. */
export function Choice<Value extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  placeholder,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Select
      className={styles.field ?? ''}
      selectedKey={value}
      {...(placeholder !== undefined && { placeholder })}
      onSelectionChange={(key) => onChange(key as Value)}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.input ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.options ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className={styles.option ?? ''}>
              {option.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
