import { expect, it } from 'vitest'
import { loadRoster, Roster } from '../../../plugins/roster'
import { formFrom, type Hints } from './name-form'

const roster = new Roster(loadRoster('data/roster.example.yml'))

const form = (name: string, hints?: Hints) =>
  formFrom(name, ['网站信息', '工作动态', '信息', '微博'], (text) => roster.startsWith(text), hints)

it.each([
  ['机电工程学院信息（2021.5.20）标题.docx', '{unit}信息（{date}）{topic}'],
  ['机电工程学院信息（2021.5.20）学校召开推进会.docx', '{unit}信息（{date}）{topic}'],
  ['机电工程学院第十二周工作动态信息.docx', '{unit}第{week}周工作动态信息'],
  ['第12周工作动态（教务处）.doc', '第{week}周工作动态（{unit}）'],
  ['教务处第12教学周动态-学校召开推进会.docx', '{unit}第{week}教学周动态-{topic}'],
  ['2021年5月20日教务处信息.docx', '{date}教务处信息'.replace('教务处', '{unit}')],
  ['2021-05-20-教务处-网站信息-学校召开推进会', '{date}-{unit}-网站信息-{topic}'],
  ['教务处微博 学校召开推进会（2021.5.20）.docx', '{unit}微博 {topic}（{date}）'],
  ['教务处网站信息：学校召开推进会.docx', '{unit}网站信息：{topic}'],
  ['教务处工作动态.docx', '{unit}工作动态'],
  ['机电系第12周一周要情.docx', '{unit}第{week}周一周要情'],
  // Units that stand in no roster.
  ['电力机车学院信息（2021.5.20）以赛促教.docx', '{unit}信息（{date}）{topic}'],
  ['某某街道办事处第3周工作动态.docx', '{unit}第{week}周工作动态'],
  ['D:\\稿件\\教务处信息（2021.5.20）以赛促教.docx', '{unit}信息（{date}）{topic}'],
])('understands %s', (name, expected) => {
  expect(form(name).form).toBe(expected)
})

it('says which part is what', () => {
  expect(form('机电工程学院信息（2021.5.20）以赛促教.docx')).toEqual({
    form: '{unit}信息（{date}）{topic}',
    example: '机电工程学院信息（2021.5.20）以赛促教',
    parts: { unit: '机电工程学院', date: '2021.5.20', topic: '以赛促教' },
  })
})

it('finds no unit where none can be told, until it is said', () => {
  expect(form('城南信息（2021.5.20）以赛促教.docx').parts.unit).toBeUndefined()
  const told = form('城南信息（2021.5.20）以赛促教.docx', { unit: '城南', topic: '以赛促教' })
  expect(told.form).toBe('{unit}信息（{date}）{topic}')
})

it('takes a title away when only a unit is said', () => {
  expect(form('教务处网站信息稿.docx').form).toBe('{unit}网站信息{topic}')
  expect(form('教务处网站信息稿.docx', { unit: '教务处' }).form).toBe('{unit}网站信息稿')
})

it.each([
  ['教务处信息（5.20）以赛促教.docx', '“5.20”要写全年月日'],
  ['教务处信息（20210520）以赛促教.docx', '“20210520”要写全年月日'],
  ['教务处关于实训的报告.docx', '没有固定的字'],
  ['{unit}信息.docx', '{ }'],
])('refuses %s', (name, reason) => {
  expect(() => form(name)).toThrow(reason)
})

it('refuses words that are not there', () => {
  expect(() => form('教务处信息（2021.5.20）甲.docx', { unit: '理学院' })).toThrow('没有“理学院”')
})
