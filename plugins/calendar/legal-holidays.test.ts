import { expect, it } from 'vitest'
import { Calendar } from './calendar'
import { legalHolidays } from './legal-holidays'

it.each([2015, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('knows those of %i', (year) => {
  // In 2020 国庆节 was 中秋节 too.
  expect(legalHolidays(year)).toHaveLength(year === 2020 ? 6 : 7)
  expect(new Calendar([]).missingHolidays(year)).toEqual([])
})

it('says which are missing', () => {
  const holidays = [{ from: '2099-01-01' }, { from: '2099-10-01', to: '2099-10-07' }]
  const names = new Calendar([], { holidays, workdays: [] }).missingHolidays(2099)
  expect(names.map(({ name }) => name)).toEqual(['春节', '清明节', '劳动节', '端午节', '中秋节'])
})
