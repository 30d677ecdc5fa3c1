import { expect, it } from 'vitest'
import { parsePeriod } from '../calendar'
import { type Readers, readAsked } from './points-asked'

const names = ['机电学院', '教务处']

const readers: Readers = {
  period: (word) => parsePeriod(word, '2021-05-21'),
  unit: (name) =>
    names.includes(name) ? { name, aliases: [], officers: [], leaders: [] } : undefined,
}

it.each([
  ['', undefined, undefined],
  ['本年', '2021年', undefined],
  ['机电学院', undefined, '机电学院'],
  ['机电学院 上月', '2021年4月', '机电学院'],
  ['上月，机电学院', '2021年4月', '机电学院'],
  ['机电学院本年', '2021年', '机电学院'],
  ['五月教务处', '2021年5月', '教务处'],
  ['教务处２０２１－０４', '2021年4月', '教务处'],
])('%j asks about %s of %s', (text, label, name) => {
  const { period, units, unclear } = readAsked(text, readers)
  expect([period?.label, units[0]?.name, unclear]).toEqual([label, name, undefined])
})

it.each([
  ['机电学院 教务处 上月', '上月'],
  ['机电学院和教务处本年', '本年'],
  ['机电学院与教务处', undefined],
  ['上月、教务处、机电学院、教务处', '上月'],
])('%j is about two units', (text, periodSaid) => {
  const asked = readAsked(text, readers)
  expect(asked.units.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  expect(asked.periodSaid).toBe(periodSaid)
})

it.each([
  ['机电', '机电'],
  ['机电本年', '机电本年'],
  ['教务处 明天 后天', '明天'],
])('of %j does not understand %j', (text, unclear) => {
  expect(readAsked(text, readers).unclear).toBe(unclear)
})
