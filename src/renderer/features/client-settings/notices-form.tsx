import { useTranslations } from 'use-intl'
import type { NoticeRules } from '@shared/model/clock'
import { CheckBox } from '../../ui/check-box'
import styles from './client-settings.module.css'
import { TimeInput } from './time-input'

interface NoticesFormProps {
  rules: NoticeRules
  onChange: (rules: NoticeRules) => void
}

const kinds = ['alarm', 'slaSoon', 'reminder', 'newUrgent', 'overduePromise', 'failedBackup'] as const
const night = { from: 1320, to: 480 }
const morning = 540

/** What may call somebody to the desktop, and when it waits. */
export function NoticesForm({ rules, onChange }: NoticesFormProps) {
  const t = useTranslations('clientSettings')
  const { notify, quietHours, digestAt, showsNames } = rules
  return (
    <>
      <div className={styles.checks} role="group" aria-label={t('noticesTitle')}>
        {kinds.map((kind) => (
          <CheckBox
            key={kind}
            isOn={notify[kind]}
            onChange={(isOn) => onChange({ ...rules, notify: { ...notify, [kind]: isOn } })}
          >
            {t(`notify.${kind}`)}
          </CheckBox>
        ))}
        <CheckBox
          isOn={showsNames}
          hint={t('showsNamesHint')}
          onChange={(isOn) => onChange({ ...rules, showsNames: isOn })}
        >
          {t('showsNames')}
        </CheckBox>
      </div>
      <div className={styles.times}>
        <CheckBox
          isOn={quietHours !== null}
          hint={t('quietHint')}
          onChange={(isOn) => onChange({ ...rules, quietHours: isOn ? night : null })}
        >
          {t('quiet')}
        </CheckBox>
        {quietHours && (
          <div className={styles.span}>
            <TimeInput
              label={t('quietFrom')}
              value={quietHours.from}
              onChange={(from) => onChange({ ...rules, quietHours: { ...quietHours, from } })}
            />
            <TimeInput
              label={t('quietTo')}
              value={quietHours.to}
              onChange={(to) => onChange({ ...rules, quietHours: { ...quietHours, to } })}
            />
          </div>
        )}
      </div>
      <div className={styles.times}>
        <CheckBox
          isOn={digestAt !== null}
          hint={t('digestHint')}
          onChange={(isOn) => onChange({ ...rules, digestAt: isOn ? morning : null })}
        >
          {t('digest')}
        </CheckBox>
        {digestAt !== null && (
          <div className={styles.span}>
            <TimeInput
              label={t('digestAt')}
              value={digestAt}
              onChange={(minute) => onChange({ ...rules, digestAt: minute })}
            />
          </div>
        )}
      </div>
    </>
  )
}
