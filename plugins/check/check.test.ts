import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkPolicy, phrase, recognise, where } from './'
import { checkTrial, columns, goodItem, judge, manuscriptOf, roster } from './rules/trial'
import { rules } from './rules'
import messages from './locales/zh-CN.yml'
import { loadRegulation } from '../policy'
import type { Finding } from './types'

const policy = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')

const rulesOf = (findings: Finding[]) => findings.map(({ rule }) => rule)

it('accepts a blameless manuscript', () => expect(judge({ sender: '教务处' })).toEqual([]))

it('goes down the document, with severity, clause, item and paragraph', () => {
  const body = [
    '1. 近日，教务处在A楼召开会议，推动了改革。',
    '2. 5月18日（周一），教务处召开会议。',
  ]
  const findings = judge({ body, fileName: '教务处第十一周工作动态信息.docx' })
  expect(rulesOf(findings)).toEqual([
    'week-number',
    'item-time',
    'vague-time',
    'item-place',
    'item-significance',
    'date-weekday',
  ])
  expect(findings[1]).toMatchObject({
    severity: 'error',
    clause: '五（一）',
    item: 1,
    paragraph: 1,
    block: 1,
  })
  expect(findings[2].severity).toBe('warning')
})

it.each([
  ['an impossible date is a time', [goodItem.replace('5月18日', '4月31日')], ['date-impossible']],
  [
    'a text that is not split has no items to judge',
    ['5月17日，教务处开会；5月18日，教务处开会；5月19日，教务处开会。近日如此。'],
    ['itemised', 'vague-time'],
  ],
])('%s', (_, body, expected) => {
  expect(rulesOf(judge({ body }))).toEqual(expected)
})

it.each([
  ['the week of its name', { fileName: '教务处第十一周工作动态信息.docx' }, '2020-2021-2/11'],
  ['this week when no column has such a name', { fileName: '第11周值班表.docx' }, '2020-2021-2/12'],
  ['this week when it has no file', { format: 'text', fileName: '' }, '2020-2021-2/12'],
  ['no week in a vacation', { fileName: '教务处动态.docx', today: '2021-08-01' }, undefined],
  ['the week it names in a vacation', { today: '2021-08-01' }, '2020-2021-2/12'],
  ['no week when its column is not weekly', { column: 'website' }, undefined],
] as const)('is for %s', (_, trial, week) => expect(checkTrial(trial).week).toBe(week))

it('gives back items and name, as they were recognised before or are read', () => {
  const fileName = '教务处第十一周工作动态信息.docx'
  const name = recognise(fileName, columns, { roster, today: '2021-05-21' })
  const found = checkTrial({ fileName, name })
  expect(found.name).toBe(name)
  expect(found.items.map(({ text }) => text)).toEqual([goodItem])
  expect(checkTrial({ fileName }).name).toEqual({ ...name, column: expect.anything() })
  expect(checkTrial({ fileName, name, column: 'website' }).name).toMatchObject({ certainty: 0 })
})

it('judges no file and no name of a message', () => {
  const found = judge({
    format: 'text',
    fileName: '',
    sender: '教务处',
    body: [goodItem],
    title: '',
  })
  expect(rulesOf(found)).toEqual(['title-missing'])
})

it('judges file and name of what cannot be read', () => {
  const found = judge({
    format: 'none',
    problem: { kind: 'pdf' },
    fileName: '教务处动态.pdf',
    body: [],
  })
  expect(rulesOf(found)).toEqual(['file-type', 'file-name'])
})

it('judges items where manuscripts count and the column asks for something of each', () => {
  const body = [`1. ${goodItem}`, '2. 近日，教务处在A楼召开例会，明确了分工。']
  const found = checkTrial({ body, countBy: 'manuscript' })
  expect(rulesOf(found.findings)).toEqual(['item-time', 'vague-time'])
  expect(found.findings.map(({ item }) => item)).toEqual([2, 2])
  expect(found.items.map(({ no }) => no)).toEqual([1, 2])
})

it('splits nothing where manuscripts count and nothing is asked of items', () => {
  expect(
    checkTrial({ body: [`1. ${goodItem}`], countBy: 'manuscript' }, 'title-missing').items,
  ).toEqual([])
})

it.each([
  [{ rule: 'file-name' }, '文件名'],
  [{ rule: 'item-time', item: 3, block: 5, paragraph: 4 }, '第3条'],
  [{ rule: 'image-caption', picture: 2, block: 5 }, '第2张图片'],
  [{ rule: 'date-weekday', block: 5, paragraph: 4 }, '第4段'],
  [{ rule: 'date-weekday', block: 0 }, '标题'],
  [{ rule: 'itemised' }, '全文'],
  [{ rule: 'secrecy-mark', place: 'header' }, '页眉里'],
])('%j is in %s', (finding, expected) => {
  expect(where(finding as Finding)).toBe(expected)
})

it.each(Object.keys(messages.check.where.outside))('tells how to remove what is in %s', (place) => {
  const finding = { rule: 'personal-data', variant: 'identity', place } as Finding
  const { message, advice } = phrase(finding)
  expect(message).toMatch(/里有身份证号$/)
  expect(advice).toMatch(/^请删去号码后重发（.+）$/)
})

it('words every rule, and no other', () => {
  expect(Object.keys(messages.check.rules).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
})

it.each([
  [{ rule: 'name-date', variant: 'never' }, /没有这句话：check\.rules\.name-date\.never/],
  [{ rule: 'no-rule' }, /没有这句话：check\.rules\.no-rule/],
])('refuses to speak of %j', (finding, error) => {
  expect(() => phrase({ severity: 'error', clause: '', ...finding })).toThrow(error)
})

const withChecks = (checks: object) => ({
  ...policy,
  columns: { weekly: { ...columns.weekly, checks: { ...columns.weekly.checks, ...checks } } },
})

it.each([
  [
    'unknown',
    { 'item-thyme': { severity: 'error', clause: '五' } },
    /xpu-2021 .*学校每周动态.*“item-thyme”不存在，能查的有 .*item-time/,
  ],
  [
    'option',
    { 'item-time': { severity: 'error', clause: '五', max: 1 } },
    /item-time 的选项 max 不存在，它没有选项/,
  ],
  [
    'missing',
    { 'text-length': { severity: 'error', clause: '五' } },
    /text-length 的选项 max（最多）和 min（最少）至少写一个/,
  ],
  [
    'mistyped option',
    { 'text-length': { severity: 'error', clause: '五', mx: 140 } },
    /text-length 的选项 mx 不存在，选项有 max/,
  ],
  [
    'twofold',
    { stale: { severity: 'error', clause: '五', days: 4, workdays: 2 } },
    /stale 的选项 days 和 workdays 要写一个，只写一个/,
  ],
  [
    'turned round',
    { 'text-length': { severity: 'error', clause: '五', min: 800, max: 140 } },
    /min（最少）比 max（最多）还大，两个写反了吗/,
  ],
  [
    'wrong',
    { 'name-date': { severity: 'error', clause: '五', maxAgeDays: '三十' } },
    /maxAgeDays 的值不对："三十"/,
  ],
])('refuses a policy with a check that is %s', (_, checks, error) => {
  expect(() => checkPolicy(withChecks(checks))).toThrow(error)
})

it('accepts the policies that ship', () => expect(() => checkPolicy(policy)).not.toThrow())

it('bears any text', () => {
  const hard = [...'在为将了的“《（：，。\n1一近日5月18日A座'].map((char) => char.repeat(500))
  const unit = fc.constantFrom(...hard, goodItem, '5月18日', '近日', '会议强调，要', '“', '\n')
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
      const body = parts.join('').split('\n')
      for (const { block, range, quote } of judge({ body })) {
        if (!range || !quote) continue
        expect(manuscriptOf({ body }).blocks[block!].text.slice(...range)).toBe(quote)
      }
    }),
  )
})
