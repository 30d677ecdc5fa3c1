import { expect, it } from 'vitest'
import type { Incident } from '../../ledger'
import { chosenIn, meantIn, namesOther, numberLast, partsIn } from './which'

const incident = (no: number, place: string, what: string) =>
  ({ no, facts: { place, what, unit: '党政办公室' } }) as Incident
const open = [incident(3, '图书馆二楼', '着火了'), incident(5, '二食堂', '十几个学生拉肚子')]

it.each([
  ['图书馆的事同意上报', [3]],
  ['食堂的事抓紧处理，先报盟里', [5]],
  ['拉肚子那件先报', [5]],
  ['两件都同意上报', [3, 5]],
  ['都报', [3, 5]],
  ['突发3 突发5 合并', [3, 5]],
  ['同意上报，全力救人', undefined],
  ['不用上报', undefined],
  ['第二件先报', [5]],
])('finds which one is meant in %s', (said, nos) => expect(meantIn(said, open)).toEqual(nos))

it.each([
  ['5', [5]],
  ['1', [3]],
  ['第二个', [5]],
  ['图书馆那个', [3]],
  ['都报', [3, 5]],
  ['不知道', undefined],
])('takes %s as the answer to which one', (said, nos) => expect(chosenIn(said, open)).toEqual(nos))

it.each([
  ['食堂那个可以报 图书馆的先不报', ['5 食堂那个可以报', '3 图书馆的先不报']],
  ['突发3上报，马上。突发5先不报', ['3 突发3上报，马上', '5 突发5先不报']],
  ['图书馆的事，同意上报', undefined],
  ['两件都按程序报', undefined],
  ['都收到，图书馆的先报', undefined],
])('parts %s by what each is about', (said, parts) =>
  expect(partsIn(said, open)?.map(({ no, words }) => `${no} ${words}`)).toEqual(parts),
)

it.each([
  ['突发2收到', '收到 突发2'],
  ['突发2点', '突发2点'],
  ['图书馆已报教育厅 23点50', '已报教育厅 23点50 突发3'],
  ['食堂那个已经报盟委了', '已经报盟委了 突发5'],
  ['教育厅已经报了', '教育厅已经报了'],
])('puts the number of %s last', (said, expected) => expect(numberLast(said, open)).toBe(expected))

it.each([
  ['锅炉房那个可以报', true],
  ['图书馆那个可以报', false],
  ['刚才那个可以报', false],
  ['那个可以报', false],
  ['可以报', false],
])('hears in %s something else than what is open: %s', (said, isOther) =>
  expect(namesOther(said, open.slice(0, 1))).toBe(isOther),
)
