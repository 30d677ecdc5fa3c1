import { beforeEach, expect, it } from 'vitest'
import { handIn, itIs, told } from '../adoption/fixture'
import { parsePeriod } from '../calendar'
import { type Desk, originOf } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import {
  answeredText,
  answerObjection,
  object,
  objectedText,
  openObjections,
  openObjectionsList,
} from './index'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  await handIn(desk)
})

const about = { receipt: '2021-0001' }

async function asked(request = {}, name = '赵六') {
  const whole = { said: '1', about, reason: '少算一条', ...request }
  return told(await object(desk, actor(desk, name), whole), objectedText)
}

async function answered(request = {}, name = '文心') {
  const whole = { objection: 2, isUpheld: true, reason: '已更正', ...request }
  return told(await answerObjection(desk, actor(desk, name), whole), answeredText)
}

function listed(name = '文心') {
  return told(
    openObjections(desk, actor(desk, name)),
    (open) => openObjectionsList(desk, open).text,
  )
}

it('goes to the editors, who answer it', async () => {
  expect(await asked()).toBe('已提交申诉2，编辑答复后会告知')
  expect(await asked()).toBe('没有变化：已经申诉过（申诉2），请等编辑答复')
  expect(listed().split('\n')).toEqual([
    '等待答复的申诉1件：',
    '申诉2 教务处赵六，2021-0001《第十二周工作动态信息》收稿2条：少算一条',
    '答复请发 /答复 申诉2 成立（或 不成立） 说明',
  ])
  expect(await answered()).toContain('申诉2成立，已告知教务处\n要改分请发 /更正 记1')
  expect(listed()).toBe('没有等待答复的申诉')
})

it.each([
  [{ said: '' }, '赵六', '请写明稿件编号或记录号和理由'],
  [{ said: '第八', about: undefined }, '赵六', '没有“第八”这份稿件或记录'],
  [{ reason: '' }, '赵六', '请写明理由，例：/申诉 1 第2条也被采用了'],
  [{}, '张三', '“1”不是本单位的稿件或记录'],
  [{}, '没有的人', '还不认识您'],
])('%j by %s is refused', async (request, name, text) => {
  expect(await asked(request, name)).toContain(text)
  expect(desk.ledger.entries).toHaveLength(1)
})

it.each([
  [{ objection: 1 }, '没有申诉1'],
  [{ objection: '甲' }, '没有申诉甲'],
  [{ isUpheld: undefined }, '请写明成立还是不成立，例：/答复 申诉2 成立'],
  [{ reason: '' }, '请写明理由，例：/答复 申诉2 成立 已更正'],
])('an answer %j is refused', async (request, text) => {
  await asked()
  expect(await answered(request)).toContain(text)
})

it('is answered, and listed, by editors only', async () => {
  await asked()
  expect(await answered({}, '赵六')).toContain('由编辑使用')
  expect(listed('赵六')).toContain('由编辑使用')
})

it('comes too late five days after its month was made public', async () => {
  itIs('2021-06-02')
  const period = parsePeriod('2021-05', '2021-06-02')!
  const origin = originOf(desk, actor(desk, '文心'), '')
  await desk.ledger.append({ ...origin, type: 'published', payload: { period, files: [] } })
  itIs('2021-06-08')
  expect(await asked()).toBe('公示已过5天，不能再申诉；确有错误请联系编辑')
  itIs('2021-06-07')
  expect(await asked()).toContain('已提交申诉3')
})
