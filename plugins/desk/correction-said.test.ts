import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadRegulation } from '../policy'
import { loadRoster, Roster } from '../roster'
import { readCorrection, readObjectionAnswer } from './correction-said'

const known = {
  ...loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21'),
  roster: new Roster(loadRoster('data/roster.example.yml')),
}

beforeEach(() => vi.setSystemTime('2021-05-28T02:00:00Z'))
afterEach(() => vi.useRealTimers())

it.each([
  [
    '刚才理学院那个弄错了，不是头条是周动态',
    { unit: '理学院', wrong: '头条', outlets: ['每周动态'] },
  ],
  ['哦不对，是第3条', { items: '第3条' }],
  ['教务处那个记错了，应该是第2条', { unit: '教务处', items: '第2条' }],
  ['刚才那条改成微博', { outlets: ['微博'] }],
  ['记7改成第1条', { entry: 7, items: '第1条' }],
  ['把记12改为热点聚焦', { entry: 12, outlets: ['热点聚焦'] }],
  ['错了 只用了第一条', { items: '第一条' }],
  [
    '5月20号那个头条弄错了 应该是热点',
    {
      receipt: undefined,
      wrong: '头条',
      when: { from: '2021-05-20', to: '2021-05-20' },
      outlets: ['热点聚焦'],
    },
  ],
  ['4月教务处那个采用弄错了 应该只用了第1条', { unit: '教务处', when: { from: '2021-04-01' } }],
  ['5号不是头条，而是教育厅微博', { receipt: '5', wrong: '头条', outlets: ['微博'] }],
])('%s', (said, expected) => {
  expect(readCorrection(said, known)).toMatchObject(expected)
})

it.each([
  '刚才那条弄错了',
  '头条是不是弄错了',
  '不是我弄错的是他',
  '教务处的头条怎么不对',
  '教务处应该是扣2分',
  '截止不对，应该是周动态晚一天',
])('%s says nothing of it', (said) => expect(readCorrection(said, known)).toBeUndefined())

it.each([
  ['申诉30不成立，网站只登了一条', { no: 30, isUpheld: false, reason: '网站只登了一条' }],
  ['教务处的申诉成立', { no: undefined, isUpheld: true, reason: '' }],
  ['答复申诉 不成立，网站只登了一条', { no: undefined, isUpheld: false, reason: '网站只登了一条' }],
  ['驳回申诉12：没有证据', { no: 12, isUpheld: false, reason: '没有证据' }],
])('%s', (said, expected) => {
  expect(readObjectionAnswer(said)).toEqual(expected)
})

it('reads it without the word while objections wait', () => {
  expect(readObjectionAnswer('张三那个不成立 没有依据', true)).toEqual({
    no: undefined,
    isUpheld: false,
    reason: '没有依据',
  })
  expect(readObjectionAnswer('张三那个不成立 没有依据')).toBeUndefined()
  expect(readObjectionAnswer('学院成立了专班', true)).toBeUndefined()
})

it.each(['教务处的申诉成立吗', '我要申诉', '申诉怎么答复'])('%s decides nothing', (said) =>
  expect(readObjectionAnswer(said)).toBeUndefined(),
)
