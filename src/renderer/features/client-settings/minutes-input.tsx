import { useFormatter, useTranslations } from 'use-intl'
import { longestTargetMinutes } from '@shared/model/clock'
import { DraftInput } from '../../ui/draft-input'

interface MinutesInputProps {
  label: string
  isLabelHidden?: boolean
  value: number | undefined
  least?: number
  /** What holds where nothing is written; without it something must be. */
  otherwise?: number
  onChange: (minutes: number | undefined) => void
}

/** A number of minutes, or nothing where another rule stands in. */
export function MinutesInput({ value, least = 1, otherwise, onChange, ...labels }: MinutesInputProps) {
  const t = useTranslations('clientSettings')
  const format = useFormatter()
  const most = longestTargetMinutes
  const isLeftOut = (text: string) => text.trim() === '' && otherwise !== undefined
  const problemOf = (text: string) => {
    const isRight = /^\s*\d{1,5}\s*$/.test(text) && Number(text) >= least && Number(text) <= most
    return isRight || isLeftOut(text) ? undefined : t('minutesBad', { least, most: format.number(most) })
  }
  return (
    <DraftInput
      {...labels}
      value={value === undefined ? '' : String(value)}
      placeholder={otherwise === undefined ? undefined : String(otherwise)}
      problemOf={problemOf}
      onCommit={(text) => onChange(isLeftOut(text) ? undefined : Number(text))}
    />
  )
}
