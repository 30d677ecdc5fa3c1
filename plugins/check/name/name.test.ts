import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../policy'
import { columns, roster } from '../rules/trial'
import { properName } from './proper'
import { readName, recognise } from './read'

const context = { roster, today: '2021-05-21' }

const seen = (fileName: string) => recognise(fileName, columns, context)

describe('recognise', () => {
  it.each([
    ['机电工程学院第十二周工作动态信息.docx', 'weekly', '机电工程学院', { periodNo: 12 }],
    ['机电学院第12周工作动态信息.doc', 'weekly', '机电工程学院', { periodNo: 12 }],
    ['机电 第１２周 工作动态信息.docx', 'weekly', '机电工程学院', { periodNo: 12 }],
    [
      '科技处信息（2021.5.18）主题.docx',
      'website',
      '科技处',
      { date: '2021-05-18', topic: '主题' },
    ],
    ['科技处微博信息（2021.5.18）主题.DOCX', 'weibo', '科技处', { date: '2021-05-18' }],
    ['科技处信息(2021-05-18)A：B.docx', 'website', '科技处', { topic: 'A：B' }],
    [
      '科技处信息（2021.2.30）主题.docx',
      'website',
      '科技处',
      { dateText: '2021.2.30', date: undefined },
    ],
  ])('%s is exactly of %s', (name, key, unit, fields) => {
    const found = seen(name)
    expect([found?.column.key, found?.unit?.name, found?.isExact]).toEqual([key, unit, true])
    expect(found).toMatchObject(fields)
  })

  it.each([
    ['管理学院工作动态.docx', 'weekly', '管理学院', {}],
    ['机电学院第12周动态.docx', 'weekly', '机电工程学院', { periodNo: 12 }],
    ['党办周报.docx', 'weekly', '党政办公室', {}],
    ['第十二周工作动态信息（教务处）.docx', 'weekly', '教务处', { periodNo: 12 }],
    ['第十二周教务处工作动态信息.docx', 'weekly', '教务处', { periodNo: 12 }],
    ['教务处第十二周工作动态信息-副本 (2).docx', 'weekly', '教务处', { periodNo: 12 }],
    ['教务处（2021.5.20）以赛促教.docx', 'website', '教务处', { topic: '以赛促教' }],
    ['教务处信息2021年5月20日以赛促教.docx', 'website', '教务处', { topic: '以赛促教' }],
    ['教务处微博（2021.5.20）以赛促教最终版.docx', 'weibo', '教务处', { topic: '以赛促教' }],
    ['教务处微博信息 以赛促教.docx', 'weibo', '教务处', { topic: '以赛促教' }],
  ])('%s is roughly of %s', (name, key, unit, fields) => {
    const found = seen(name)
    expect([found?.column.key, found?.unit?.name, found?.isExact]).toEqual([key, unit, false])
    expect(found).toMatchObject(fields)
  })

  it.each([
    '通知.docx',
    '会议纪要.docx',
    '机电工程学院学生名单.docx',
    '机电工程学院信息员名单.docx',
    '机电工程学院学生信息表（2021.5.18）.xlsx',
    '教务处关于2021.5.20会议的通知.docx',
    '机电学院第12周值班表.docx',
    '机电学院第十二周工作计划.docx',
    '教务处.docx',
    '新建文档.docx',
    '1.jpg',
    '',
    '.docx',
  ])('%s is of no column', (name) => expect(seen(name)).toBeUndefined())
})

describe('proper name', () => {
  it.each([
    ['weekly', { unit: '教务处', periodNo: 12 }, '教务处第十二周工作动态信息'],
    ['weekly', { unit: '教务处' }, undefined],
    ['weekly', { periodNo: 12 }, undefined],
    [
      'website',
      { unit: '教务处', date: '2021-05-08', topic: '主题' },
      '教务处信息（2021.5.8）主题',
    ],
    [
      'weibo',
      { unit: '教务处', date: '2021-05-08', topic: 'A/B: C?' },
      '教务处微博信息（2021.5.8）A／B： C？',
    ],
    ['website', { unit: '教务处', date: '2021-05-08', topic: '' }, undefined],
  ])('%s %j', (key, fields, expected) => expect(properName(columns[key], fields)).toBe(expected))
})

/** A column that is named by a form of any school. */
const columnOf = (form: string): Column => ({
  ...columns.website,
  filename: { form, example: '', clause: '' },
})

const literal = fc.string({ unit: fc.constantFrom(...'报送简讯【】[]()-.+*？教育') })
const slots = fc.shuffledSubarray(['{unit}', '{week}', '{month}', '{date}', '{topic}'], {
  minLength: 1,
})

const form = fc
  .tuple(slots, fc.array(literal, { minLength: 5, maxLength: 5 }), literal)
  .filter(([parts]) => !(parts.includes('{week}') && parts.includes('{month}')))
  // Parts that touch cannot be told apart, so something stands between them.
  .map(
    ([parts, words, last]) =>
      parts.map((part, at) => `＃${words[at]}＃${part}`).join('') + `＃${last}`,
  )

it('reads back every name it proposes, in any form', () => {
  const fields = fc.record({
    unit: fc.constantFrom(...roster.units.map(({ name }) => name)),
    no: fc.integer({ min: 1, max: 12 }),
    date: fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    }),
    topic: fc
      .string({ unit: fc.constantFrom(...'学校举行“春”，A1'), minLength: 1 })
      .filter((text) => text.trim() !== ''),
  })
  fc.assert(
    fc.property(form, fields, (form, { unit, no, date, topic }) => {
      const day = date.toISOString().slice(0, 10)
      const column = columnOf(form)
      const name = properName(column, { unit, periodNo: no, date: day, topic })!
      const read = readName(`${name}.docx`, column, context)
      expect(read.isExact).toBe(true)
      if (form.includes('{unit}')) expect(read.unit?.name).toBe(unit)
      if (/\{week\}|\{month\}/.test(form)) expect(read.periodNo).toBe(no)
      if (form.includes('{date}')) expect(read.date).toBe(day)
      if (form.includes('{topic}')) expect(read.topic).toBe(topic.trim())
    }),
  )
})

it('bears any name at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      recognise(name, columns, context)
      recognise(`${name}.docx`, columns, context)
    }),
  )
})
