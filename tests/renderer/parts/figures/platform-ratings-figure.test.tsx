// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import messages from '@shared/messages/en.json'
import { FigureSurroundings } from '../../../../src/renderer/parts/figures/figure-context'
import { PlatformRatingsFigure } from '../../../../src/renderer/parts/figures/platform-ratings-figure'

afterEach(cleanup)

const period = { from: '2026-03-01', to: '2026-03-31' }
const scope = { client: 'velta', period, before: period, query: '', zone: 'UTC' }
const on = (day: number) => Date.UTC(2026, 2, day, 12)
const shown = [
  {
    ...{ id: 1, source: 'Velta on Norda' },
    readings: [
      { at: on(-20), value: 4.35, best: 5, count: 1204 },
      { at: on(16), value: 4.2, best: 5, count: 1 },
    ],
  },
  { id: 2, source: 'Velta on Domevia', readings: [{ at: on(16), value: 8, best: 10, count: null }] },
]

function show(areTables: boolean) {
  return render(
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <FigureSurroundings value={{ areTables, open: null, save: null, savePng: null }}>
        <PlatformRatingsFigure shown={shown} scope={scope} />
      </FigureSurroundings>
    </IntlProvider>,
  )
}

test('each platform has its steps, begins where the period does, and says what stands now', () => {
  const { container } = show(false)
  const label = screen.getByRole('img').getAttribute('aria-label')
  expect(label).toContain('Velta on Norda: 4.2 of 5, 1 rating, since Mar 16')
  expect(label).toContain('Velta on Domevia: 8 of 10, since Mar 16')
  const dots = [...container.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx')))
  expect(dots[0]).toBe(0)
  expect(dots[1]).toBe(dots[2])
})

test('its table holds every figure as it was shown, unrounded, with its day and its number', () => {
  show(true)
  const rows = screen.getAllByRole('row').slice(1)
  const cells = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).slice(1))
  expect(cells).toEqual([
    ['4.35 of 5', '1,204'],
    ['4.2 of 5', '1'],
    ['8 of 10', '–'],
  ])
})
