import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { reportSections, type ReportSection } from '@shared/model/report'
import { IconButton } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import styles from './reports.module.css'

interface SectionOrderProps {
  sections: readonly ReportSection[]
  onChange: (sections: ReportSection[]) => void
}

/** Which parts stand in the report, and in which order; those left out come last. */
export function SectionOrder({ sections, onChange }: SectionOrderProps) {
  const t = useTranslations()
  const out = reportSections.filter((name) => !sections.includes(name))
  const move = (index: number, by: number) => {
    const moved = [...sections]
    const [name] = moved.splice(index, 1)
    if (name) moved.splice(index + by, 0, name)
    onChange(moved)
  }
  return (
    <fieldset className={styles.column}>
      <legend>{t('reports.sections')}</legend>
      {[...sections, ...out].map((name, index) => {
        const word = t(`report.sections.${name}`)
        const isIn = index < sections.length
        return (
          <div key={name} className={styles.part}>
            <CheckBox
              isOn={isIn}
              onChange={(isOn) =>
                onChange(isOn ? [...sections, name] : sections.filter((other) => other !== name))
              }
            >
              {word}
            </CheckBox>
            {isIn && (
              <>
                <IconButton
                  label={t('reports.up', { name: word })}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                >
                  <ArrowUp size={14} aria-hidden />
                </IconButton>
                <IconButton
                  label={t('reports.down', { name: word })}
                  isDisabled={index === sections.length - 1}
                  onPress={() => move(index, 1)}
                >
                  <ArrowDown size={14} aria-hidden />
                </IconButton>
              </>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
