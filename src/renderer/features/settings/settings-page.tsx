import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { locales } from '@shared/model/client'
import { runCommand } from '../../commands/command-registry'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { Choice } from '../../ui/field'
import { PaneHeader } from '../../ui/pane-header'
import screen from '../../ui/screen.module.css'
import { clientQueries } from '../clients/queries'
import { AssistantForm } from './assistant-form'
import { assistantQueries, useSaveSettings, workspaceQueries } from './queries'
import styles from './settings.module.css'

const languageNames = { en: 'English', es: 'Español', ro: 'Română' }

export function SettingsPage() {
  const t = useTranslations('settings')
  const { data } = useQuery(workspaceQueries.state())
  const { mutate } = useSaveSettings()
  const { data: clients } = useQuery(clientQueries.list())
  const { data: assistant } = useQuery(assistantQueries.settings())
  if (!data) return null
  const { settings, version, dataFolder } = data
  const client = clients?.find(({ id, archivedAt }) => id === settings.lastClientId && archivedAt === null)
  return (
    <div className={screen.screen}>
      <PaneHeader isScreen title={t('title')} />
      <div className={`${screen.body} ${styles.body}`} data-region>
        <Setting title={t('language')} hint={t('languageHint')}>
          <Choice
            label={t('language')}
            isLabelHidden
            value={settings.locale ?? 'system'}
            options={[
              { value: 'system', text: t('system') },
              ...locales.map((locale) => ({ value: locale, text: languageNames[locale] })),
            ]}
            onChange={(value) => mutate({ locale: value === 'system' ? null : value })}
          />
        </Setting>
        <Setting title={t('theme')} hint={t('themeHint')}>
          <Choice
            label={t('theme')}
            isLabelHidden
            value={settings.theme}
            options={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              text: t(`themes.${value}`),
            }))}
            onChange={(theme) => mutate({ theme })}
          />
        </Setting>
        {client && (
          <Setting title={t('client')} hint={t('clientHint', { client: client.name })}>
            <Button onPress={() => runCommand('client-settings')}>{t('openClient')}</Button>
          </Setting>
        )}
        <Setting title={t('background')} hint={t('backgroundHint')}>
          <CheckBox isOn={settings.keepsRunning} onChange={(keepsRunning) => mutate({ keepsRunning })}>
            {t('keepsRunning')}
          </CheckBox>
        </Setting>
        <Setting title={t('assistant')} hint={t('assistantHint')}>
          {assistant && <AssistantForm settings={assistant} />}
        </Setting>
        <Setting title={t('data')} hint={t('dataHint')}>
          <code className={styles.path}>{dataFolder}</code>
        </Setting>
        <Setting title={t('about')} hint={t('aboutHint')}>
          <span>{t('version', { version })}</span>
        </Setting>
      </div>
    </div>
  )
}

function Setting({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className={styles.setting}>
      <div>
        <h2>{title}</h2>
        <p>{hint}</p>
      </div>
      <div className={styles.value}>{children}</div>
    </section>
  )
}
