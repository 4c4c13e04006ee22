import { Radio, RadioGroup } from 'react-aria-components'
import styles from './pick-one.module.css'

interface PickOneProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; text: string }[]
  onChange: (value: Value) => void
}

/** One of some, each in a line of its own; arrow keys go through them, and a digit picks its line. */
export function PickOne<Value extends string>({ label, value, options, onChange }: PickOneProps<Value>) {
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        const option = options[Number(event.key) - 1]
        if (option) onChange(option.value)
      }}
    >
      <RadioGroup
        aria-label={label}
        className={styles.group ?? ''}
        value={value}
        onChange={(next) => onChange(next as Value)}
      >
        {options.map(({ value: id, text }, index) => (
          <Radio key={id} value={id} className={styles.option ?? ''} autoFocus={id === value}>
            <span className={styles.dot} aria-hidden />
            {text}
            <kbd aria-hidden>{index + 1}</kbd>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}
