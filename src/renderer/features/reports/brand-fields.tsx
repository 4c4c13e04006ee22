import { useTranslations } from 'use-intl'
import { reportFonts, type ReportBrand } from '@shared/model/report'
import { readableAccent } from '@shared/text/accent'
import { CheckBox } from '../../ui/check-box'
import { DraftInput } from '../../ui/draft-input'
import { TextInput } from '../../ui/field'
import { SegmentedChoice } from '../../ui/segmented-choice'
import { BrandKits } from './brand-kits'
import { LogoField } from './logo-field'
import styles from './reports.module.css'

interface BrandFieldsProps {
  brand: ReportBrand
  onChange: (brand: ReportBrand) => void
}

const lines = ['agency', 'preparedFor', 'preparedBy', 'footer'] as const

/** Whose report it is: names, logo, colour, and whether the program's own name stands in it. */
export function BrandFields({ brand, onChange }: BrandFieldsProps) {
  const t = useTranslations('reports')
  const { colour, isChanged } = readableAccent(brand.accent)
  return (
    <fieldset className={styles.column}>
      <legend>{t('brand')}</legend>
      <BrandKits brand={brand} onTake={onChange} />
      {lines.map((name) => (
        <TextInput
          key={name}
          label={t(name)}
          value={brand[name]}
          onChange={(text) => onChange({ ...brand, [name]: text.slice(0, 120) })}
          {...(name === 'footer' && { hint: t('footerHint') })}
        />
      ))}
      <div className={styles.labelled}>
        <DraftInput
          label={t('accent')}
          value={brand.accent}
          problemOf={(text) => (/^#[0-9a-f]{6}$/i.test(text.trim()) ? undefined : t('accentBad'))}
          onCommit={(text) => onChange({ ...brand, accent: text.trim().toLowerCase() })}
        />
        <small role="status" data-tone={isChanged ? 'warn' : undefined}>
          <svg width="12" height="12" aria-hidden>
            <rect width="12" height="12" rx="2" fill={colour} />
          </svg>
          {isChanged ? t('accentPale', { colour }) : t('accentHint')}
        </small>
      </div>
      <div className={styles.labelled}>
        <span aria-hidden>{t('font')}</span>
        <SegmentedChoice
          label={t('font')}
          value={brand.font}
          options={reportFonts.map((value) => ({ value, text: t(`fonts.${value}`) }))}
          onChange={(font) => onChange({ ...brand, font })}
        />
      </div>
      <LogoField logo={brand.logo} onChange={(logo) => onChange({ ...brand, logo })} />
      <CheckBox isOn={brand.hidesProduct} onChange={(hidesProduct) => onChange({ ...brand, hidesProduct })}>
        {t('hidesProduct')}
      </CheckBox>
    </fieldset>
  )
}
