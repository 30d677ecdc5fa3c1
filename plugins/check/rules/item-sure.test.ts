import { expect, it } from 'vitest'
import { Opinion } from '../opinion'
import { phrase } from '../phrase'
import { judge } from './trial'

/** Thinks the same of every item. */
function thinking(score: number): Opinion {
  const bias = [score, score, score, score]
  return new Opinion({ learnt: { labelled: 0, own: 0 }, bias, grams: {} })
}

const opinions = { no: thinking(-30), perhaps: thinking(10), certainly: thinking(40) }

const poor = '教务处。'
const online = '教务处在线核对了报名名单。'
const fetched = '国际处老师从霍尔果斯口岸接回毕业证书原件。'
const cloud = '校友会办了一场“云”端音乐会。'
const dotted = '教务处3.12版课表核对完毕，5.18。'
const told = '5月18日，教务处在A楼召开了例会，为改进教学提供了依据。'
const named = '后勤处5月18日食堂食品安全专项检查。'
const labelled = '时间：5月18日；地点：A楼；事件：食堂食品安全专项检查。'
const coming = '6月10日，教务处在A楼召开例会，为改进教学提供了依据。'

it.each([
  ['item-time', 'no', poor, 'error'],
  ['item-time', 'perhaps', poor, 'warning'],
  ['item-time', 'certainly', poor, 'warning'],
  ['item-place', 'no', poor, 'error'],
  ['item-place', 'perhaps', poor, 'warning'],
  ['item-place', 'certainly', poor, 'warning'],
  ['item-place', 'no', online, 'warning'],
  ['item-place', 'no', fetched, 'warning'],
  ['item-place', 'no', cloud, 'warning'],
  ['item-place', 'certainly', online, undefined],
  ['item-place', 'no', told, 'warning'],
  ['item-place', 'perhaps', told, undefined],
  ['item-place', 'no', labelled, undefined],
  ['item-time', 'no', dotted, 'warning'],
  ['item-event', 'no', poor, 'error'],
  ['item-event', 'perhaps', poor, 'warning'],
  ['item-event', 'certainly', coming, 'error'],
  ['item-event', 'no', told, 'warning'],
  ['item-event', 'perhaps', told, undefined],
  ['item-event', 'no', named, 'warning'],
  ['item-event', 'certainly', named, 'warning'],
  ['item-event', 'no', labelled, undefined],
] as const)('%s, the second opinion being %s: %s is a %s', (rule, opinion, item, severity) => {
  const [finding] = judge({ body: [`1. ${item}`], opinion: opinions[opinion] }, rule)
  expect(finding?.severity).toBe(severity)
  expect(finding?.unsure).toBe(severity === 'warning' ? true : undefined)
})

it.each([
  [{ severity: 'error' }, 'warning'],
  [{ severity: 'error', strict: true }, 'error'],
  [{ severity: 'warning', strict: true }, 'warning'],
])('what a policy says of significance, %j, makes a %s of it', (options, severity) => {
  const trial = { body: [`1. ${poor}`], opinion: opinions.no, options }
  expect(judge(trial, 'item-significance')).toMatchObject([{ severity }])
})

it('admits doubt', () => {
  const [finding] = judge({ body: [`1. ${poor}`], opinion: opinions.perhaps }, 'item-place')
  expect(phrase(finding)).toEqual({
    message: '第1条好像没写地点：“教务处。”',
    advice: '写了请不必理会；没写请补上，例：在图书馆报告厅',
  })
})

it('says of what is yet to come that its day has not come', () => {
  const [finding] = judge({ body: [`1. ${coming}`], opinion: opinions.certainly }, 'item-event')
  expect(phrase(finding)).toEqual({
    message: '第1条写的日子还没到：“6月10日，教务处在A楼…”',
    advice: '要写已经发生的事，办完再报；日子写错了请改',
  })
})
