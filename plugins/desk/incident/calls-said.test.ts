import { expect, it } from 'vitest'
import { callsBesides, readCalls } from './calls-said'

const isSomebody = (name: string) => /盟委|教育厅|教体局|值班室|书记|院|馆长|书面|孟和/.test(name)

/** Those who were told, with the time; those who were not reached. */
function read(said: string): string | undefined {
  const calls = readCalls(said, isSomebody)
  const told = calls?.told.map(({ whom, at }) => `${whom.join('、')}${at && ` ${at}`}`).join('；')
  return calls && [told, calls.unanswered.join('、')].join('｜')
}

it.each([
  ['盟委值班室电话打了，22点41，自治区教育厅没打通', '盟委值班室 22点41｜自治区教育厅'],
  ['盟委打了', '盟委｜'],
  ['周院长没接 额书记接了，22：41', '额书记 22：41｜周院长'],
  ['已报许院长', '许院长｜'],
  ['许院长通了', '许院长｜'],
  ['许院长打通了 13:52', '许院长 13:52｜'],
  ['书面已经报了，盟委值班室…23:28', '书面、盟委值班室 23:28｜'],
  ['教育厅 教体局 总值班室都报了', '教育厅、教体局、总值班室｜'],
  ['教体局占线，教育厅刚打过了', '教育厅｜教体局'],
  ['我给林馆长打过电话了', '林馆长｜'],
  ['孟和接了', '孟和｜'],
  ['许院那边我打过了', '许院｜'],
  ['5点10分给周院打了电话', '周院 5点10分｜'],
  ['林馆长刚给打了电话', '林馆长｜'],
  ['孟和2点打的电话', '孟和 2点｜'],
  ['报教育厅了', '教育厅｜'],
  ['报给教体局了 23点50', '教体局 23点50｜'],
  ['打过电话了 值班室', '值班室｜'],
  ['打了电话，值班室接的', '值班室｜'],
  ['电话打了 许院长 13:52', '许院长 13:52｜'],
  ['打电话给值班室了', '值班室｜'],
  ['电话报告周院长了', '周院长｜'],
])('reads %s', (said, expected) => expect(read(said)).toBe(expected))

it.each([
  '火灭了',
  '家长通知了',
  '收到',
  '盟委',
  '许院长通知了家长',
  '没人接',
  '120打了',
  '打过电话了',
  '打过电话了 人送走了',
  '打电话叫救护车了',
])('reads no calls in %s', (said) => expect(read(said)).toBeUndefined())

it.each([
  ['1点50冒烟，孟处2点打的电话', '孟处2点打的电话'],
  ['孟处打不通，许院打了电话', undefined],
  ['已经打119了 没人受伤', undefined],
])('parts the calls of %s', (said, calls) => expect(callsBesides(said)).toBe(calls))
