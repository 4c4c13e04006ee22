// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import type { Volume } from '@shared/model/analytics'
import messages from '@shared/messages/en.json'
import { FigureSurroundings } from '../../../../src/renderer/parts/figures/figure-context'
import { VolumeFigure } from '../../../../src/renderer/parts/figures/volume-figure'

afterEach(cleanup)

const none = { negative: 0, mixed: 0, neutral: 0, positive: 0, complaints: 0, reach: 0 }
const period = { from: '2026-10-01', to: '2026-10-03' }
const volume: Volume = {
  step: 'day',
  steps: ['01', '02', '03'].map((day) => ({
    ...{ ...none, negative: 4, from: `2026-10-${day}`, to: `2026-10-${day}`, isRunning: false },
  })),
  before: none,
  gaps: [],
}
const away = [{ from: '2026-10-02', to: '2026-10-02', reason: 'asleep' as const }]

function show(figure: Volume, areTables = false) {
  return render(
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <FigureSurroundings value={{ areTables, open: null, save: null, savePng: null }}>
        <VolumeFigure
          volume={figure}
          scope={{ client: 'velta', period, before: period, query: '', zone: 'UTC' }}
        />
      </FigureSurroundings>
    </IntlProvider>,
  )
}

test('a day that the computer slept through is marked under the axis, in words too, and its column stays', () => {
  const { container } = show({ ...volume, away })
  const drawing = screen.getByRole('img')
  expect(drawing.getAttribute('aria-label')).toContain('The computer slept: October 2, 2026')
  expect(screen.getByTestId('strips').querySelector('title')?.textContent).toContain('The computer slept')
  expect(screen.getByTestId('strips').textContent).toContain('asleep')
  expect(container.querySelector('figcaption')?.textContent).toContain('could only be read afterwards')
  expect(container.querySelectorAll('rect[data-tone="negative"]')).toHaveLength(3)
})

test('its table says so beside the count of that day', () => {
  show({ ...volume, away }, true)
  expect(screen.getByRole('columnheader', { name: 'Not running' })).toBeDefined()
  const cells = screen.getAllByRole('row').map((row) => row.querySelector('td:last-child')?.textContent)
  expect(cells).toEqual([undefined, '', 'asleep', ''])
})

test('without such days, as in reports made before they were looked at, nothing is added', () => {
  show(volume)
  expect(screen.queryByTestId('strips')).toBeNull()
  show({ ...volume, away: [] }, true)
  expect(screen.queryByRole('columnheader', { name: 'Not running' })).toBeNull()
})
