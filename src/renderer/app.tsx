import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components'
import { useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import { locales, type Locale } from '@shared/model/client'
import { homeLocales } from '@shared/text/home-locale'
import { callShell } from './api'
import { FailureScreen } from './features/frame/failure-screen'
import { workspaceQueries } from './features/settings/queries'
import { catalogueOf } from './messages'
import { queryClient } from './query-client'
import { router } from './router'
import { useWorkspaceFailure } from './workspace-failure'

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Localised />
    </QueryClientProvider>
  )
}

/** Nothing is drawn before the settings are known: the wrong language or theme must not flash up. */
function Localised() {
  const failure = useWorkspaceFailure()
  const { data } = useQuery(workspaceQueries.state())
  const locale = data?.settings.locale ?? systemLocale()
  const theme = data?.settings.theme ?? 'system'
  useEffect(() => {
    document.documentElement.lang = locale
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    void callShell('shell.appearance', { theme, locale })
  }, [locale, theme])
  if (!data && !failure) return null
  return (
    <IntlProvider locale={formatsFor(locale)} messages={catalogueOf(locale)} timeZone={systemZone()}>
      <I18nProvider locale={formatsFor(locale)}>
        {failure ? <FailureScreen failure={failure} /> : <RouterProvider router={router} />}
      </I18nProvider>
    </IntlProvider>
  )
}

function systemLocale(): Locale {
  const base = navigator.language.slice(0, 2)
  return locales.find((locale) => locale === base) ?? 'en'
}

/** Dates and numbers as the system writes them where it speaks the app's language, else as the language's home does. */
function formatsFor(locale: Locale): string {
  return navigator.language.startsWith(locale) ? navigator.language : homeLocales[locale]
}

function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
