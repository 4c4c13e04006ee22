import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ClockRules } from '@shared/model/clock'
import { platforms, type Platform } from '@shared/model/mention'
import { PlatformIcon } from '../../parts/platform-icon'
import { IconButton } from '../../ui/button'
import { Choice } from '../../ui/field'
import table from '../../ui/table.module.css'
import styles from './client-settings.module.css'
import { TargetRow } from './target-row'

interface ChannelTargetsProps {
  rules: ClockRules
  onChange: (byPlatform: ClockRules['byPlatform']) => void
}

/** Channels that are answered sooner or later than the others. */
export function ChannelTargets({ rules, onChange }: ChannelTargetsProps) {
  const t = useTranslations()
  const { byPlatform } = rules
  const named = platforms.filter((platform) => byPlatform[platform])
  const others = platforms.filter((platform) => !byPlatform[platform])
  const without = (platform: Platform) => {
    const { [platform]: _, ...rest } = byPlatform
    onChange(rest)
  }
  return (
    <>
      {named.length > 0 && (
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th>{t('clientSettings.channel')}</th>
              <th>{t('clientSettings.firstMinutes')}</th>
              <th>{t('clientSettings.nextMinutes')}</th>
              <th>
                <span className="visually-hidden">{t('clientSettings.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {named.map((platform) => (
              <TargetRow
                key={platform}
                name={t(`platforms.${platform}`)}
                icon={<PlatformIcon platform={platform} size={14} />}
                targets={byPlatform[platform] ?? {}}
                rules={rules}
                onChange={(targets) => onChange({ ...byPlatform, [platform]: targets })}
              >
                <IconButton
                  label={t('clientSettings.removeChannel', { channel: t(`platforms.${platform}`) })}
                  onPress={() => without(platform)}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              </TargetRow>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.addChannel}>
        <Choice
          label={t('clientSettings.otherChannel')}
          isLabelHidden
          value="none"
          options={[
            { value: 'none', text: t('clientSettings.otherChannel') },
            ...others.map((platform) => ({ value: platform, text: t(`platforms.${platform}`) })),
          ]}
          onChange={(platform) => platform !== 'none' && onChange({ ...byPlatform, [platform]: {} })}
        />
      </div>
    </>
  )
}
