import { expect, it } from 'vitest'
import { type Desk, Refusal, refusalText } from '../../deed'
import { actor } from '../../deed/fixture'
import { replay } from '../../ledger'
import { dayAndNight, openDutyDesk } from '../fixture'
import { askDuty, askRota } from './ask'
import { daysSaid } from './days-said'
import { enterRota } from './enter'
import { readLines } from './read-lines'
import { readSwap } from './read-swap'
import { planDutyReminders, remindedOf } from './remind'
import { onDuty } from './rota'
import { answerSwap, askSwap, swapsFor } from './swap'
import { swapNewsText, swapQuestion } from './swap-texts'
import { dutyNowText, enteredText, reminderText, rotaList } from './texts'

const at = (text: string) => new Date(`2024-06-${text}:00+08:00`)

async function enter(desk: Desk, text: string, who = '文静') {
  const slots = readLines(desk, text)
  if (slots instanceof Refusal) throw new Error(refusalText(slots))
  const entered = await enterRota(desk, actor(desk, who), slots)
  return entered instanceof Refusal ? refusalText(entered) : enteredText(entered, true)
}

function namesAt(desk: Desk, moment: string) {
  return onDuty(desk, at(moment)).map(({ name }) => name)
}

it('knows who is on duty, the leader in charge last, until the next morning', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月3日 王五 带班 何静\n6月4日 李敏')
  const people = onDuty(desk, at('03T08:00'))
  expect(people).toMatchObject([
    { name: '王五', qq: '30006', phone: '13900000006', isLeader: false },
    { name: '何静', qq: '31010', isLeader: true },
  ])
  expect(namesAt(desk, '03T07:59')).toEqual([])
  expect(namesAt(desk, '04T07:59')).toEqual(['王五', '何静'])
  expect(namesAt(desk, '04T08:00')).toEqual(['李敏'])
})

it('knows the shifts of a day', async () => {
  const desk = await openDutyDesk(dayAndNight)
  await enter(desk, '6月3日 白天 王五 夜间 李敏')
  expect(
    ['03T17:59', '03T18:00', '04T07:59', '04T08:00'].map((each) => namesAt(desk, each)),
  ).toEqual([['王五'], ['李敏'], ['李敏'], []])
})

it('tells telephones in private only', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月3日 王五 带班 何静\n6月4日 钱大爷 0483-8331026')
  const now = askDuty(desk, actor(desk, '赵晓'), at('03T09:00'))
  if (now instanceof Refusal) throw now
  expect(dutyNowText(now, true)).toBe(
    [
      '现在值班（到6月4日08:00）：王五 13900000006',
      '带班领导：何静 13900000110',
      '下一班（6月4日08:00起）：钱大爷 0483-8331026',
    ].join('\n'),
  )
  expect(dutyNowText(now, false)).not.toMatch(/13900000006|13900000110|8331026/)
  expect(dutyNowText(now, false)).toContain('王五 139**6')
  expect(askDuty(desk, actor(desk, '外人'), at('03T09:00'))).toBeInstanceOf(Refusal)
})

it('replaces the days that are said anew, and no others', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月3日 王五\n6月4日 赵晓\n6月5日 李敏')
  const said = await enter(desk, '6月4日 于勤\n6月5日 李敏\n6月6日 娜仁')
  expect(said).toContain('已记入值班表：6月4日至6月6日，共3天')
  expect(said).toContain('原来排过的1天换成这次的，原来是：6月4日赵晓')
  const days = askRota(desk, actor(desk, '文静'), daysSaid('6月', '2024-06-03')!)
  if (days instanceof Refusal) throw days
  expect(rotaList(daysSaid('本月', '2024-06-03')!, days, false).text).toBe(
    [
      '2024年6月值班表，排了4天：',
      '6月3日 周一：王五 139**6',
      '6月4日 周二：于勤 139**9',
      '6月5日 周三：李敏 139**5',
      '6月6日 周四：娜仁 139**3',
    ].join('\n'),
  )
})

it('takes a day out of the rota', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月3日 王五')
  expect(await enter(desk, '6月3日 取消')).toContain('6月3日的值班已取消')
  expect(namesAt(desk, '03T12:00')).toEqual([])
})

it('wants the telephone of somebody the roster does not know', async () => {
  const desk = await openDutyDesk()
  expect(await enter(desk, '6月3日 钱大爷\n6月4日 王五')).toContain('名册里没有“钱大爷”')
  expect(namesAt(desk, '04T12:00')).toEqual([])
  expect(await enter(desk, '6月3日 钱大爷 13800000000')).toContain(
    '收不到提醒，请电话告知：钱大爷 13800000000',
  )
  expect(await enter(desk, '6月3日 王五', '李敏')).toContain('由编辑使用')
})

it('says the same when it is replayed', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月3日 王五\n6月4日 李敏')
  await swap(desk, '王五', '李敏', '2024-06-03')
  await answer(desk, '李敏', true)
  const { rota, swaps } = replay(desk.ledger.entries)
  expect([rota, swaps]).toEqual([desk.ledger.state.rota, desk.ledger.state.swaps])
})

function swap(desk: Desk, who: string, to: string, day: string, from?: string) {
  const request = { day, from, to: { name: to }, now: at('03T09:00') }
  return askSwap(desk, actor(desk, who), request)
}

async function answer(desk: Desk, who: string, isAgreed: boolean, reason?: string) {
  const by = actor(desk, who)
  const [open] = swapsFor(desk, by, at('03T10:00'))
  return answerSwap(desk, by, { swap: open, isAgreed, reason })
}

it('swaps when the other agrees, and not before', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月4日 王五 13911111111 带班 何静')
  expect(await swap(desk, '王五', '李敏', '2024-06-04')).toMatchObject({ isDone: false })
  expect(namesAt(desk, '04T12:00')).toEqual(['王五', '何静'])
  expect(swapsFor(desk, actor(desk, '赵晓'), at('03T10:00'))).toEqual([])
  expect(await answer(desk, '李敏', true)).not.toBeInstanceOf(Refusal)
  expect(onDuty(desk, at('04T12:00'))).toMatchObject([
    { name: '李敏', phone: '13900000005' },
    { name: '何静' },
  ])
})

it('leaves the rota as it is when the other does not', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月4日 王五')
  await swap(desk, '王五', '李敏', '2024-06-04')
  const declined = await answer(desk, '李敏', false, '当天出差')
  if (declined instanceof Refusal) throw declined
  expect(swapNewsText(declined)).toBe('换班：李敏不同意（当天出差），6月4日（全天）仍由王五值班')
  expect(namesAt(desk, '04T12:00')).toEqual(['王五'])
  expect(swapsFor(desk, actor(desk, '李敏'), at('03T10:00'))).toEqual([])
})

it('does not swap what the rota has changed meanwhile', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月4日 王五')
  await swap(desk, '王五', '李敏', '2024-06-04')
  await enter(desk, '6月4日 赵晓')
  expect(await answer(desk, '李敏', true)).toBeInstanceOf(Refusal)
  expect(namesAt(desk, '04T12:00')).toEqual(['赵晓'])
})

it('changes two days in one, agreed to once', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月4日 王五\n6月6日 李敏')
  const [now, by] = [at('03T09:00'), actor(desk, '王五')]
  const request = readSwap(desk, '6月4日 和李敏 6月6日', now, true)
  if (request instanceof Refusal) throw request
  expect(await askSwap(desk, by, request)).toMatchObject({ isDone: false })
  expect(swapQuestion(swapsFor(desk, actor(desk, '李敏'), now)[0])).toContain(
    '王五6月4日的班给您，您6月6日的班给王五',
  )
  expect(namesAt(desk, '04T12:00')).toEqual(['王五'])
  await answer(desk, '李敏', true)
  expect([namesAt(desk, '04T12:00'), namesAt(desk, '06T12:00')]).toEqual([['李敏'], ['王五']])
})

it.each([
  ['6月4日 李敏', '对调请写两天'],
  ['6月4日 李敏 6月9日', '6月9日还没有排班'],
  ['6月4日 李敏 6月5日', '6月5日没有排李敏值班'],
])('refuses to change two days: %s', async (words, said) => {
  const desk = await openDutyDesk()
  await enter(desk, '6月4日 王五\n6月5日 赵晓\n6月6日 李敏')
  const request = readSwap(desk, words, at('03T09:00'), true)
  const outcome =
    request instanceof Refusal ? request : await askSwap(desk, actor(desk, '王五'), request)
  expect(refused(outcome)).toContain(said)
})

it('takes no day of a mistyped year', async () => {
  const desk = await openDutyDesk()
  expect(await enter(desk, '2099年6月3日 王五')).toContain('2099年6月3日离现在太远，请核对年份')
})

it('lets an editor change it at once', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月4日 王五、赵晓\n6月5日 王五')
  expect(await swap(desk, '文静', '李敏', '2024-06-05')).toMatchObject({ isDone: true })
  expect(namesAt(desk, '05T12:00')).toEqual(['李敏'])
  expect(refused(await swap(desk, '文静', '李敏', '2024-06-04'))).toContain(
    '有几个人值班：王五、赵晓',
  )
  await swap(desk, '文静', '李敏', '2024-06-04', '赵晓')
  expect(namesAt(desk, '04T12:00')).toEqual(['王五', '李敏'])
})

function refused(outcome: unknown): string {
  return outcome instanceof Refusal ? refusalText(outcome) : `not refused: ${String(outcome)}`
}

it.each([
  ['李敏', '赵晓', '2024-06-04', undefined, '6月4日没有排李敏值班，这天是王五'],
  ['王五', '李敏', '2024-06-09', undefined, '6月9日还没有排班'],
  ['王五', '李敏', '2024-06-01', undefined, '已经过了'],
  ['王五', '王五', '2024-06-04', undefined, '本来就在值班表上'],
  ['王五', '冯处长', '2024-06-04', undefined, '冯处长收不到机器人的消息'],
  ['王五', '李敏', '2024-06-04', '赵晓', '只能换自己的班'],
  ['王五', '钱大爷', '2024-06-04', undefined, '名册里没有“钱大爷”'],
])('refuses a swap by %s to %s on %s', async (who, to, day, from, said) => {
  const desk = await openDutyDesk()
  await enter(desk, '6月1日 王五\n6月4日 王五')
  expect(refused(await swap(desk, who, to, day, from))).toContain(said)
})

it('reminds the evening before, on a holiday too', async () => {
  const desk = await openDutyDesk()
  await enter(desk, '6月10日 王五 带班 何静')
  const plans = planDutyReminders(desk, at('09T16:00'), at('09T17:00'))
  expect(plans).toEqual([
    { key: 'duty:2024-06-10', day: '2024-06-10', at: at('09T17:00'), until: at('10T08:00') },
  ])
  expect(planDutyReminders(desk, at('09T17:01'), at('10T16:59'))).toEqual([])
  const texts = remindedOf(desk, '2024-06-10').map(({ shift, person }) =>
    reminderText(shift, person),
  )
  expect(texts).toEqual([
    '明天（6月10日）您值班：6月10日08:00至6月11日08:00。带班领导：何静 13900000110。不能值班请发 /值班 换 6月10日 姓名',
    '明天（6月10日）您带班：6月10日08:00至6月11日08:00。值班：王五 13900000006。',
  ])
})

it.each([
  ['本月', '2024-06-01', '2024-06-30'],
  ['下月', '2024-07-01', '2024-07-31'],
  ['上个月', '2024-05-01', '2024-05-31'],
  ['六月', '2024-06-01', '2024-06-30'],
  ['12月', '2024-12-01', '2024-12-31'],
  ['1月', '2024-01-01', '2024-01-31'],
  ['2024-07', '2024-07-01', '2024-07-31'],
  ['下周', '2024-06-10', '2024-06-16'],
  ['6月3日', '2024-06-03', '2024-06-03'],
  ['明天', '2024-06-04', '2024-06-04'],
])('takes %s for some days', (said, from, to) => {
  expect(daysSaid(said, '2024-06-03')).toMatchObject({ from, to })
})

it.each(['13月', '6月3日 王五', '王五', '6'])('takes %s for no days', (said) => {
  expect(daysSaid(said, '2024-06-03')).toBeUndefined()
})

it('takes January for the next one in December', () => {
  expect(daysSaid('1月', '2024-12-20')).toMatchObject({ from: '2025-01-01' })
})
