import { expect, it } from 'vitest'
import '../chat'
import { defineTexts } from '../text'
import { answerTo, exportAsked } from './clerk-words'
import zhCN from './locales/zh-CN.yml'

defineTexts(zhCN)

const units = [{ name: '教务处', aliases: ['教务'], officers: [], leaders: [] }]

it.each([
  ['这周汇总一下', '/汇编 这周'],
  ['第12周的动态合成一个word', '/汇编 第12周'],
  ['五月份总结一下', '/积分 五月'],
  ['把教务处的稿件都发我', '/打包 教务处'],
  ['为什么教务处这么高', '/明细 教务处'],
  ['打包这个月的稿子', '/打包 这月'],
  ['做一期五月份的简报', '/汇编 五月'],
])('knows the command for %s', (said, command) => {
  expect(answerTo({ units }, said)).toContain(`发：${command}`)
})

it.each([
  ['上个月的excel给我一份', '上月'],
  ['导出5月', '5月'],
  ['今年的excel导出来', '今年'],
  ['公示表发我', ''],
  ['值班表导出来', undefined],
  ['怎么导出', undefined],
])('exports for %s', (said, when) => expect(exportAsked(said)).toBe(when))

it.each([
  '还有谁没报',
  '谁欠着没交',
  '怎么汇总',
  '为什么退回',
  '把稿件发我',
  '今天下雨',
  '为什么这么高',
])('leaves %s to others', (said) => expect(answerTo({ units }, said)).toBeUndefined())
