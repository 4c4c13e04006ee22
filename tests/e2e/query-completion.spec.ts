import { expect, test } from './app'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { words } from './words'

test('the search line offers fields and their values, and leaves Enter to the query', async ({ page }) => {
  const cases = await new FirstRun(page).trySampleCases()
  const frame = new Frame(page)
  const offered = page.getByRole('listbox', { name: words('query.completions') })
  const chosen = offered.getByRole('option', { selected: true })
  await cases.list.focus()

  await page.keyboard.press('/')
  await frame.queryField.fill('')
  await page.keyboard.type('sta')
  await expect(offered.getByRole('option')).toHaveText([/^status/])
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toHaveText(/^status/)
  await expect(frame.queryField).toHaveAttribute(
    'aria-activedescendant',
    (await chosen.getAttribute('id')) ?? '',
  )
  await page.keyboard.press('Tab')
  await expect(frame.queryField).toHaveValue('status:')
  await expect(frame.queryField).toBeFocused()

  await expect(offered.getByRole('option')).toHaveCount(5)
  await page.keyboard.type('o')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(frame.queryField).toHaveValue('status:open ')
  await expect(offered).toBeHidden()

  // Esc puts the list away and leaves the line; Enter asks what was typed, as nothing is chosen.
  await page.keyboard.type('ta')
  await expect(offered).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(offered).toBeHidden()
  await expect(frame.queryField).toBeFocused()
  await page.keyboard.type('b')
  await page.keyboard.press('Backspace')
  await expect(offered).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(offered).toBeHidden()
  await expect(page).toHaveURL(/status%3Aopen(\+|%20)ta(&|$)/)
})

test('names that are in use are offered, and taken by the mouse as well', async ({ page }) => {
  const cases = await new FirstRun(page).trySampleCases()
  const frame = new Frame(page)
  await cases.list.focus()
  await page.keyboard.press('a')
  await page.keyboard.type('Marta Ibarz')
  await page.keyboard.press('Enter')
  await expect(cases.fact('cases.owner')).toHaveText('Marta Ibarz')
  await page.keyboard.press('/')
  await frame.queryField.fill('')
  await page.keyboard.type('assignee:mar')
  const offered = page.getByRole('listbox', { name: words('query.completions') })
  await offered.getByRole('option', { name: 'Marta Ibarz' }).click()
  await expect(frame.queryField).toHaveValue('assignee:"Marta Ibarz" ')
  await expect(frame.queryField).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cases.rows).toHaveCount(1)
})
