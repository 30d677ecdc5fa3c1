import { describe, expect, it } from 'vitest'
import { columns, judge, roster } from '../rules/trial'
import { recognise } from './read'

const context = { roster, today: '2021-05-21' }

function properName(fileName: string): string | undefined {
  const name = recognise(fileName, columns, context)
  const column = name?.column.key as 'weekly' | undefined
  const found = name ? judge({ fileName, column, name }, 'file-name') : []
  return found[0]?.suggestion
}

describe('a name with more than its form', () => {
  it.each([
    '组织部第十二周工作动态信息-李四.docx',
    '组织部第十二周工作动态信息.docx.docx',
    '组织部第十二周工作动态信息2.docx',
    '组织部第十二周工作动态信息（5.17-5.21）.docx',
    '组织部第十二周工作动态信息（改）.docx',
    '组织部第十二周（5月17日-21日）工作动态信息.docx',
    '组织部（李四）第十二周工作动态信息.docx',
    '李四-组织部第十二周工作动态信息.docx',
    '李四 组织部第十二周工作动态信息.docx',
    '附件1：组织部第十二周工作动态信息.docx',
    '20210521组织部第十二周工作动态信息.docx',
    '组织部第12教学周工作动态信息.docx',
    '组织部第（十二）周工作动态信息.docx',
    '第12周-组织部-工作动态信息.docx',
    '第十二周工作动态信息组织部.docx',
    '《组织部第十二周工作动态信息》.docx',
    '组织部第十二周工作动态信息 第二稿 0521.docx',
    '组织部第十二周工作动态信息V2.0.docx',
    '组织部第十二周工作动态信息.docx(1).docx',
    '组织部第十二周工作动态信息—学校召开推进会.docx',
    '组织部第12周动态（改）.docx',
    '组织部周报-李四.docx',
    '组织部工作动态（5.17-5.21）.docx',
  ])('%s is weekly', (name) => expect(properName(name)).toBe('组织部第十二周工作动态信息.docx'))

  it.each([
    '组织部信息（5.20）学校召开推进会.docx',
    '组织部信息（5月20日）学校召开推进会.docx',
    '组织部信息5.20学校召开推进会.docx',
    '组织部信息（0520）学校召开推进会.docx',
    '组织部信息（5.20-5.21）学校召开推进会.docx',
    '组织部信息学校召开推进会（2021.5.20）.docx',
    '5.20组织部信息 学校召开推进会.docx',
    '组织部-信息-2021.5.20-学校召开推进会.docx',
    '组织部信息（2021.5.20）学校召开推进会（改）.docx',
    '组织部信息（2021.5.20）学校召开推进会.docx.docx',
  ])('%s is for the website', (name) =>
    expect(properName(name)).toBe('组织部信息（2021.5.20）学校召开推进会.docx'),
  )

  it.each([
    ['组织部微博（5.20）毕业季（终稿）.docx', '组织部微博信息（2021.5.20）毕业季.docx'],
    ['组织部微博信息 毕业季 2021.5.20.docx', '组织部微博信息（2021.5.20）毕业季.docx'],
    ['组织部信息（12.30）主题.docx', '组织部信息（2020.12.30）主题.docx'],
  ])('%s → %s', (name, proper) => expect(properName(name)).toBe(proper))
})

it.each([
  '组织部第十二周工作安排.docx',
  '组织部第十二周工作计划（改）.docx',
  '组织部第十二周工作-会议.docx',
  '教务处第十二周教学检查安排（5.17-5.21）.docx',
  '教务处第12周值班表-李四.docx',
  '组织部第十二周工作动态信息统计表.xlsx',
  '组织部第十二周工作动态信息报送情况通报.docx',
  '组织部关于报送第十二周工作动态信息的通知.docx',
  '第十二周工作动态信息-通知.docx',
  '机电学院第12周工作动态信息照片.zip',
  '组织部动态-名单.docx',
  '教务处每周-值班.docx',
  '组织部第十二周动态-会议材料.docx',
  '党办周报统计.xlsx',
  '组织部培训通知（5.20）.docx',
  '教务处5.20会议通知.docx',
  '教务处信息5.20会议通知.docx',
  '图书馆（5.20）开馆.docx',
  '组织部信息员培训名单（5.20）.docx',
  '5.20组织部信息员培训名单.docx',
  '机电学院信息化建设方案（2021.5.18）.docx',
  '机电学院学生信息表（5.20）.xlsx',
  '学校召开推进会5.20.docx',
])('%s is another paper', (name) => expect(recognise(name, columns, context)).toBeUndefined())
