import { expect, it } from 'vitest'
import { handIn, itIs } from '../adoption/fixture'
import { parsePeriod } from '../calendar'
import { type Filter, select, selectionText, submissionsIn } from './filter'
import { openDesk } from './fixture'
import { Refusal } from './refusal'

/** A desk with three manuscripts, and what a filter comes to: its name and their numbers. */
async function open() {
  itIs('2021-05-21')
  const desk = await openDesk()
  await handIn(desk)
  await handIn(desk, '张三', 'website')
  itIs('2021-05-28')
  await handIn(desk, '李四', 'website')
  const find = (filter: Filter) => {
    const selection = select(desk, filter)
    if (selection instanceof Refusal) return selection.reason
    const numbers = submissionsIn(desk, selection).map(({ receipt }) => Number(receipt.slice(5)))
    return [selectionText(selection), ...numbers]
  }
  return { desk, find }
}

it('selects by unit, column and time', async () => {
  const { desk: book, find } = await open()
  const { website } = book.policy.at().columns
  expect(find({})).toEqual(['2021年5月', 1, 2, 3])
  expect(find({ columns: [website] })).toEqual(['2021年5月教育厅网站信息', 2, 3])
  expect(find({ week: { no: 12 } })).toEqual(['第十二周', 1, 2])
  expect(find({ week: { near: -1 }, columns: [website] })).toEqual(['第十二周教育厅网站信息', 2])
  expect(find({ units: ['党政办公室'], week: { near: 0 } })).toEqual(['党政办公室第十三周', 3])
  const april = parsePeriod('4月', '2021-05-28')
  expect(find({ period: april })).toEqual(['2021年4月'])
})

it('knows no week there is not', async () => {
  const { find } = await open()
  expect(find({ week: { no: 30 } })).toBe('deed.filter.unknown-week')
  itIs('2021-08-01')
  expect(find({ week: { near: 0 } })).toBe('deed.filter.vacation-this')
})

it('counts a late weekly manuscript for the week it is of', async () => {
  const { desk: book, find } = await open()
  const { entry } = book.ledger.find('2021-0001')!
  await book.ledger.append({
    ...entry,
    id: 'late',
    payload: { ...entry.payload, receipt: '2021-0004', week: '2020-2021-2/12', day: '2021-05-24' },
  })
  expect(find({ week: { no: 12 } })).toEqual(['第十二周', 1, 2, 4])
  expect(find({ week: { no: 13 } })).toEqual(['第十三周', 3])
})
