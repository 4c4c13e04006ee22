import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { systemTimeZone } from '@shared/model/clock'
import { readWhenIn } from '@shared/text/when/read-when-in'
import { useDue } from '../../parts/use-due'

/** A deadline while it is typed, by the clock of the client: what is read of it stands below the field. */
export function useTypedDue(timeZone: string, emptyHint: string) {
  const t = useTranslations('when')
  const due = useDue(timeZone)
  const [text, setText] = useState('')
  const [opened] = useState(() => Date.now())
  const isEmpty = text.trim() === ''
  const at = isEmpty ? null : readWhenIn(text, opened, timeZone, systemTimeZone())
  return {
    text,
    setText,
    at,
    isEmpty,
    hint: at === null ? emptyHint : due.moment(at),
    error: !isEmpty && at === null ? t('unreadable') : undefined,
  }
}
