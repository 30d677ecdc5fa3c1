import { expect, it } from 'vitest'
import { enter, handIn, monthOf, openOffice } from '../fixture'
import { boardPicture } from './board-picture'
import type { Standing } from './picture-frame'

const may = monthOf('2021-05-21')
const contact = '或联系党政办公室文秘科（陈佩 029-83116610）'
const always = '有异议请发 /申诉 编号 理由'

it.each<[string, Standing, string | undefined, string]>([
  ['2021-05-21', 'asked', '截至5月21日，供参考', always],
  ['2021-05-21', 'public', '截至5月21日，供参考', always],
  ['2021-06-01', 'draft', '公示稿', always],
  ['2021-06-01', 'asked', '截至6月1日，供参考', always],
  ['2021-06-01', 'public', undefined, '有异议请在6月6日前发 /申诉 编号 理由'],
])('says on %s what it is: %s', async (day, standing, note, object) => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', '2021-05-21')
  const picture = boardPicture(desk, may, standing)
  expect(picture.note).toBe(note)
  const [year, month, date] = day.split('-').map(Number)
  expect(picture.foot).toEqual([`${year}年${month}月${date}日，依据四（二）`, object, contact])
})

it('is no longer for reference once the month is public', async () => {
  const desk = await openOffice('2021-06-02')
  await enter(desk, '', { type: 'published', payload: { period: may, files: [] } })
  expect(boardPicture(desk, may).note).toBeUndefined()
})
