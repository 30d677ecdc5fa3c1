import { expect, it } from 'vitest'
import { openDesk } from '../deed/fixture'
import type { EntryOf } from '../ledger'
import { bundledName, distinct } from './file-name'

async function nameOf(column: string, fileName: string, more: object = {}, policy?: string) {
  const desk = await openDesk(policy)
  const week = column === 'weekly' ? '2020-2021-2/12' : undefined
  const payload = { file: { name: fileName }, title: '校企合作', day: '2021-05-21', week, ...more }
  const entry = { unit: '教务处', payload } as EntryOf<'submitted'>
  return bundledName(desk, entry, desk.policy.at().columns[column])
}

it.each([
  ['weekly', '教务处第十二周工作动态信息.docx', {}, '教务处第十二周工作动态信息.docx'],
  ['weekly', '教务处第12周动态(改).DOC', {}, '教务处第十二周工作动态信息.doc'],
  ['weekly', '稿子', {}, '教务处第十二周工作动态信息'],
  ['website', '教务处信息（2021.5.18）主题.docx', {}, '教务处信息（2021.5.18）主题.docx'],
  ['website', '教务处信息5.18 稿.docx', {}, '教务处信息（2021.5.18）校企合作.docx'],
  ['website', '稿.docx', { title: 'A/B 班?' }, '教务处信息（2021.5.21）A／B 班？.docx'],
  [
    'website',
    '稿.docx',
    { title: '长'.repeat(200) },
    `教务处信息（2021.5.21）${'长'.repeat(64)}.docx`,
  ],
])('in %s %s is called so: %#', async (column, fileName, more, expected) => {
  expect(await nameOf(column, fileName, more)).toBe(expected)
})

it.each(['实训工作报告', '教务处实训工作报告'])(
  'has the unit and the title %s where the regulation asks for no name',
  async (title) => {
    const name = await nameOf('general', '稿.docx', { title }, 'alashan-2024')
    expect(name).toBe('教务处实训工作报告.docx')
  },
)

it('numbers names that are the same, whatever the case', () => {
  expect(distinct(['稿.docx', '稿.DOCX', '稿.doc', '稿.docx', '稿（2）.doc'])).toEqual([
    '稿.docx',
    '稿（2）.DOCX',
    '稿.doc',
    '稿（3）.docx',
    '稿（2）.doc',
  ])
})
