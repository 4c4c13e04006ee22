import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { fewest, figureText, type FigureText } from '@shared/text/figure-text'

export { fewest }

/** Figures as they are written in the language of the page around them. */
export function useFigureText(): FigureText {
  const t = useTranslations('analytics')
  return figureText(
    useFormatter(),
    { share: (values) => t('share', values), points: (values) => t('points', values) },
    useLocale(),
  )
}
