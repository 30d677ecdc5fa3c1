import { expect, it } from 'vitest'
import { withKeys } from './column-keys'
import { readNames, readPoints, readTexts } from './named-list'
import { readOffice } from './office'
import { readDay, readDue, readPublication } from './when'

const named = (name: string, ...aliases: string[]) => ({ name, aliases })

it.each([
  ['每周动态', [named('每周动态')]],
  ['每周动态（周报、动态）、网站信息', [named('每周动态', '周报', '动态'), named('网站信息')]],
  ['甲(乙，丙),丁；戊', [named('甲', '乙', '丙'), named('丁'), named('戊')]],
])('reads names: %s', (answer, expected) => expect(readNames(answer)).toEqual(expected))

it.each([
  ['甲、甲', '“甲”写了两次'],
  ['甲（乙）、乙', '“乙”写了两次'],
  ['（乙）', '没看懂'],
  ['、', '不能空着'],
  ['机电系第12周一周要情.docx', '“机电系第12周一周要情.docx”像文件名，栏目写它的名称'],
  ['每周动态（第十二周周报）', '像文件名'],
])('refuses names: %s', (answer, reason) => expect(() => readNames(answer)).toThrow(reason))

it.each([
  ['投稿 1、校报 5', 1, [['校报', 5]]],
  [
    '投稿1分，校报5分，省级信息（省里）30',
    1,
    [
      ['校报', 5],
      ['省级信息', 30],
    ],
  ],
  ['投稿：0.5；微博＝1.25', 0.5, [['微博', 1.25]]],
  ['校报每条２分', undefined, [['校报', 2]]],
  ['不计分', undefined, []],
])('reads points: %s', (answer, submitted, outlets) => {
  const read = readPoints(answer, [])
  expect(read.submitted?.others).toBe(submitted)
  expect(read.outlets.map(({ name, value }) => [name, value])).toEqual(outlets)
})

it('reads what each column earns', () => {
  const columns = ['动态', '经验', '舆情'].map((name, at) => ({ key: `c${at}`, name, aliases: [] }))
  const read = readPoints('投稿（动态）2、投稿（经验）5分、投稿 3、校报 5', columns)
  expect(read.submitted).toEqual({ by: { c0: 2, c1: 5 }, others: 3 })
  expect(() => readPoints('投稿（动态）2、投稿（动态）3', columns)).toThrow('写了两次')
  expect(() => readPoints('投稿 2、投稿 3', columns)).toThrow('写了两次')
})

it.each([
  [
    '投稿 1、校报 5 50元、省级信息（省里）30分',
    [
      ['校报', 5, 50],
      ['省级信息', 30, undefined],
    ],
  ],
  [
    '校报5分，稿酬50元；省级信息（省里）30稿费100元',
    [
      ['校报', 5, 50],
      ['省级信息', 30, 100],
    ],
  ],
  ['校报 0 20元', [['校报', 0, 20]]],
])('reads fees: %s', (answer, expected) => {
  const { outlets } = readPoints(answer, [])
  expect(outlets.map(({ name, value, fee }) => [name, value, fee])).toEqual(expected)
})

it.each([
  ['校报 50元', '“校报”没有分数'],
  ['投稿 1 20元、校报 5', '“投稿”的稿酬不知道给谁'],
  ['20元、校报 5', '“20元”的稿酬不知道给谁'],
  ['校报', '“校报”没有分数'],
  ['校报 -5', '要大于零'],
  ['校报 0.125', '至多两位小数'],
  ['校报 1、校报 2', '写了两次'],
  ['校报 1-5', '没有分数'],
  ['5', '没有分数'],
])('refuses points: %s', (answer, reason) => expect(() => readPoints(answer, [])).toThrow(reason))

it('reads sentences', () => {
  expect(readTexts('会议和活动；新成果。; ')).toEqual(['会议和活动', '新成果'])
  expect(readTexts('没有')).toEqual([])
})

it.each([
  ['周五 17:00', { every: 'friday', at: '17:00' }],
  ['每周五下午五点半前', { every: 'friday', at: '17:30' }],
  ['星期天 9：05', { every: 'sunday', at: '09:05' }],
  ['每月25日 17:00', { every: 'month', day: 25, of: 'this', at: '17:00' }],
  ['每个月二十五号下午五点前', { every: 'month', day: 25, of: 'this', at: '17:00' }],
  ['每月底 17:00', { every: 'month', day: 31, of: 'this', at: '17:00' }],
  ['每月5日17:00前报上月', { every: 'month', day: 5, of: 'last', at: '17:00' }],
  ['次月5日 12:00', { every: 'month', day: 5, of: 'last', at: '12:00' }],
  ['双周周四上午11:00', { every: 'thursday', weeks: 'even', at: '11:00' }],
  ['单周的周五 17:00', { every: 'friday', weeks: 'odd', at: '17:00' }],
  ['双周四 11点', { every: 'thursday', weeks: 'even', at: '11:00' }],
  ['周四11点，放假顺延', { every: 'thursday', at: '11:00', shift: 'later' }],
  [
    '每周四 11:00，遇法定节假日顺延至节后第一个工作日。',
    { every: 'thursday', at: '11:00', shift: 'later' },
  ],
  ['周五17:00前，节假日提前到最后一个工作日', { every: 'friday', at: '17:00', shift: 'earlier' }],
  [
    '每月5日17:00前报上月的工作小结，放假顺延',
    { every: 'month', day: 5, of: 'last', at: '17:00', shift: 'later' },
  ],
  ['随时', 'promptly'],
  ['没有', undefined],
])('reads when it is due: %s', (answer, expected) => expect(readDue(answer)).toEqual(expected))

it.each([
  ['周五', '周五几点以前'],
  ['每月25日', '25日几点以前'],
  ['每月32日 17:00', '没看懂'],
  ['周五 5:00', '没人上班'],
  ['每两周周四 11:00', '双周周四 17:00 或 单周周四 17:00'],
  ['隔周周四 11:00', '双周周四'],
  ['周四 11:00，不少于两条', '“不少于两条”没看懂，没有记'],
  ['第三个周四 11:00', '“第三个”没看懂'],
  ['每季度最后一个周五 17:00', '没有记'],
  ['下班以前', '没看懂'],
])('refuses when it is due: %s', (answer, reason) => expect(() => readDue(answer)).toThrow(reason))

it.each([
  ['2024年3月1日', '2024-03-01'],
  ['2024.3.1', '2024-03-01'],
  ['2024-03-01', '2024-03-01'],
])('reads a day: %s', (answer, expected) => expect(readDay(answer, '2026-01-01')).toBe(expected))

it.each(['2024年2月30日', '周五', '去年', '2024年3月1日起吧'])('refuses a day: %s', (answer) =>
  expect(() => readDay(answer, '2026-01-01')).toThrow('没看懂是哪一天'),
)

it.each([
  ['第1个工作日 15:00', { every: 'month', workday: 1, at: '15:00' }],
  ['3 10:30', { every: 'month', workday: 3, at: '10:30' }],
  ['每月第三个工作日下午三点', { every: 'month', workday: 3, at: '15:00' }],
  ['每季第5个工作日 10:00', { every: 'quarter', workday: 5, at: '10:00' }],
  ['每个季度结束后第三个工作日上午10点', { every: 'quarter', workday: 3, at: '10:00' }],
  ['没有', undefined],
])('reads a publication: %s', (answer, expected) =>
  expect(readPublication(answer)).toEqual(expected),
)

it.each([
  ['月底', '没看懂'],
  ['15:00', '没看懂'],
  ['第25个工作日 15:00', '没看懂'],
  ['第1个工作日 8:00', '不合适'],
  ['每学期末公示一次', '学期不是整月'],
])('refuses a publication: %s', (answer, reason) =>
  expect(() => readPublication(answer)).toThrow(reason),
)

it('reads an office, and what of it is odd', () => {
  expect(readOffice('党政办公室 dzb@example.com 029-83110000 张三')).toEqual({
    name: '党政办公室',
    contact: '张三',
    phone: '029-83110000',
    mail: 'dzb@example.com',
  })
  expect(() => readOffice('029-83110000')).toThrow('先写办公室的名字')
  expect(() => readOffice('办公室 张三 李四')).toThrow('“李四”没看懂')
})

it('gives columns keys of their own', () => {
  const all = ['每周动态', '周报', '网站信息', '大事记'].map((name) => ({ name }))
  expect(withKeys(all).map(({ key }) => key)).toEqual(['weekly', 'column-2', 'website', 'column-4'])
})
