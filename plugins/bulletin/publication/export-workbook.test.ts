import { expect, it } from 'vitest'
import { actor } from '../../deed/fixture'
import { handIn, monthOf, openOffice } from '../fixture'
import { type Exported, exportWorkbook } from './export-workbook'
import { exportedText } from './publication-text'

const period = monthOf('2021-05-21')

it('makes the workbook of a period as it stands', async () => {
  const desk = await openOffice('2021-05-21')
  await handIn(desk, '教务处', '2021-05-21')
  const exported = (await exportWorkbook(desk, actor(desk, '文心'), { period })) as Exported
  expect(exported.file.name).toBe('2021年5月信息报送和采用情况统计表（截至5月21日，供参考）.xlsx')
  expect(exported.file.bytes.toString('latin1', 0, 2)).toBe('PK')
  expect(exportedText(exported)).toMatch(/^2021年5月（截至5月21日）积分表，1个单位；/)
  expect(desk.ledger.entries).toHaveLength(1)
})

it.each([
  ['文心', 'bulletin.export.nobody'],
  ['张三', 'deed.forbidden'],
])('refuses %s: %s', async (name, reason) => {
  const desk = await openOffice('2021-05-21')
  expect(await exportWorkbook(desk, actor(desk, name), { period })).toMatchObject({ reason })
})
