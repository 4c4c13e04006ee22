import { createTranslator } from 'use-intl/core'
import type { ReportDocument } from '@shared/model/report'
import { catalogueOf } from '../../messages'

/** What stands at the foot of each page: the agency's own words, or who made it for whom. */
export function footerOf({ client, words, settings }: ReportDocument): string {
  const { agency, footer } = settings.brand
  if (footer !== '') return footer
  const t = createTranslator({
    locale: settings.lang,
    messages: catalogueOf(settings.lang),
    namespace: 'report',
  })
  return agency === ''
    ? t('footerAlone', { client, days: words.days })
    : t('footer', { agency, client, days: words.days })
}
