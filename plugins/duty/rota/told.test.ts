import { expect, it } from 'vitest'
import { Refusal, refusalText } from '../../deed'
import { actor } from '../../deed/fixture'
import { openDutyDesk } from '../fixture'
import { readRotaTold, readSwapTold } from './told'

it.each([
  ['这周值班表：周三李敏，周四赵晓', '06-05李敏 06-06赵晓'],
  ['下周值班：周一李敏、王五 周五赵晓', '06-10李敏王五 06-14赵晓'],
  ['6月值班安排如下：\n6月8日 王五\n6月9日 娜仁', '06-08王五 06-09娜仁'],
  ['端午值班，8日李敏，9日到10日王五', '06-08李敏 06-09王五 06-10王五'],
  ['把6月7日换成王五', '06-07王五'],
  ['6月7日的班改成赵晓吧', '06-07赵晓'],
  ['周五改由娜仁值班', '06-07娜仁'],
  ['删掉6月8日的值班', '06-08'],
  ['把8号的班取消吧', '06-08'],
])('an editor tells: %s', async (text, expected) => {
  const slots = readRotaTold(await openDutyDesk(), text)
  if (!Array.isArray(slots)) throw new Error(String(slots))
  const told = slots.map(
    ({ day, people }) => day.slice(5) + people.map(({ name }) => name).join(''),
  )
  expect(told.join(' ')).toBe(expected)
})

it.each([
  '这周值班表谁排的？',
  '值班安排好了吗',
  '把第2条改成周报',
  '值班信息：图书馆插座起火',
  '6月7日的会改成线上',
  '值班要注意安全，6月要汛期检查',
])('and not: %s', async (text) => {
  expect(readRotaTold(await openDutyDesk(), text)).toBeUndefined()
})

it('says which day of a list cannot be understood', async () => {
  const refusal = readRotaTold(await openDutyDesk(), '下周值班：周一李敏，6月31日王五')
  expect(refusalText(refusal as Refusal)).toContain('没有“6月31日”这一天')
})

it.each([
  ['5号的班和赵晓换一下', '2024-06-05', '赵晓'],
  ['我想把周三的班换给赵晓', '2024-06-05', '赵晓'],
  ['请王五替我值6月8日的班', '2024-06-08', '王五'],
  ['明天的班王五帮我顶', '2024-06-04', '王五'],
])('somebody wants to be replaced: %s', async (text, day, name) => {
  const desk = await openDutyDesk()
  const own = actor(desk, '李敏').person!
  expect(readSwapTold(desk, own, text, new Date())).toMatchObject({ day, to: { name } })
})

it.each([
  '我替王五值6月8日的班',
  '我想跟赵晓换班',
  '5号的班和赵晓6号的班换一下',
  '5号的班谁能替我',
  '赵晓5号和王五换班了吗',
  '5号的会改到6号',
])('and is not understood to: %s', async (text) => {
  const desk = await openDutyDesk()
  expect(readSwapTold(desk, actor(desk, '李敏').person!, text, new Date())).toBeUndefined()
})
