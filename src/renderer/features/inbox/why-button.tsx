import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useFormatter, useTranslations } from 'use-intl'
import type { MentionDetail } from '@shared/model/mention-view'
import popover from '../../ui/popover.module.css'
import styles from './why-button.module.css'

const shownTerms = 12

/** The sentiment as the sum that it is: each word with its weight, and the total. */
export function WhyButton({ mention }: { mention: MentionDetail }) {
  const t = useTranslations('detail')
  const format = useFormatter()
  const terms = mention.sentimentReasons.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score))
  const signed = (value: number) =>
    format.number(value, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  return (
    <DialogTrigger>
      <AriaButton className={styles.why ?? ''}>{t('why')}</AriaButton>
      <Popover className={`${popover.popover} ${styles.popover}`} placement="bottom start" offset={8}>
        <Dialog className={`${popover.dialog} ${styles.dialog}`}>
          <Heading slot="title" className={styles.title ?? ''}>
            {t('whyTitle')}
          </Heading>
          {terms.length === 0 && <p>{t('whyNothing')}</p>}
          <table>
            <tbody>
              {terms.slice(0, shownTerms).map(({ term, score }, index) => (
                <tr key={index}>
                  <th scope="row">{term === 'stars' ? t('whyStars') : term}</th>
                  <td>{signed(score)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('whySum')}</th>
                <td>{signed(mention.sentimentScore)}</td>
              </tr>
            </tfoot>
          </table>
          <p className={styles.note}>{t('whyNote')}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
