import { expect, it } from 'vitest'
import { columns, roster } from '../rules/trial'
import { presume } from './presumed'

it.each([
  ['人事处本周动态.docx', 'weekly', 0],
  ['人事处上周动态.docx', 'weekly', -1],
  ['本周动态.docx', 'weekly', 0],
  ['本周动态（张三）.docx', 'weekly', 0],
  ['这周周报.doc', 'weekly', 0],
  ['后勤处微博.docx', 'weibo', undefined],
  ['后勤处网站.docx', 'website', undefined],
  ['周报报送.docx', 'weekly', undefined],
  ['后勤处本周信息.docx', undefined, 0],
  ['后勤处信息.docx', undefined, undefined],
  ['信息报送-后勤处.docx', undefined, undefined],
  ['本周信息后勤处.docx', undefined, 0],
  ['教务处投稿.wps', undefined, undefined],
])('%s is presumed to be of %s', (name, key, near) => {
  const found = presume(name, columns, { roster })
  expect(found).toBeDefined()
  expect([found?.column?.key, found?.near]).toEqual([key, near])
})

it.each([
  '教务处.docx',
  '信息.docx',
  '微博.docx',
  '本周安排.docx',
  '教务处本周安排.docx',
  '教务处本周值班表.docx',
  '教务处本周信息统计.docx',
  '教务处本周信息（统计）.docx',
  '关于报送本周信息的通知.docx',
  '信息员名单.docx',
  '教务处信息员名单.docx',
  '教务处信息化建设方案.docx',
  '机电工程学院学生信息表.xlsx',
  '后勤处微博.jpg',
  '后勤处本周信息.xlsx',
  '教务处学生信息.docx',
  '本周会议.docx',
  '',
])('%s is presumed to be another paper', (name) => {
  expect(presume(name, columns, { roster })).toBeUndefined()
})
