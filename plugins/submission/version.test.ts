import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { handInWeekly, items, openIntake, outcomeOf } from './fixture'
import { handInStory, lecture, onDay, type Story, training } from './fixture-story'

const fewer = lecture.body.replace('240', '230')
const rewritten = '5月18日下午，师德师风讲座在金花校区开讲，主讲人以身边事例谈为师之道。'

it.each<[what: string, expected: string, change: Partial<Story>]>([
  ['a few words', 'replaced', { body: fewer }],
  ['the title', 'replaced', { title: '学校举办专题讲座筑牢师德根基' }],
  ['the date in its name', 'replaced', { date: '2021.5.20', body: fewer }],
  ['the day it tells of', 'replaced', { body: lecture.body.replace('18', '17') }],
  ['all of the text', 'beside', { body: rewritten }],
  ['the date in its name and the day', 'beside', { date: '2021.5.20', body: training.body }],
  ['date and text', 'new', { date: '2021.5.20', body: rewritten }],
  ['title and text', 'new', { title: training.title, body: rewritten }],
  ['title and date', 'told', { title: training.title, date: '2021.5.20' }],
  ['title, date and day', 'new', training],
])('a story with another version of %s is %s', async (_, expected, change) => {
  const desk = await openIntake()
  await handInStory(desk, lecture)
  const { entry, past } = await handInStory(desk, { ...lecture, ...change })
  const { ref, payload } = entry
  const told = past!.told.length ? 'told' : 'new'
  expect(ref ? 'replaced' : payload.beside ? 'beside' : told).toBe(expected)
})

it('three stories of one unit on three days count three points', async () => {
  const desk = await openIntake('xpu-2021', '2021-05-18T09:00:00+08:00')
  const third = { title: '学校举办教学竞赛专题讲座', date: '2021.5.20', body: training.body }
  third.body = third.body.replace('5月19日', '5月20日').replace('实验室安全', '教学竞赛')
  const totals = []
  for (const [index, story] of [lecture, training, third].entries()) {
    onDay(`2021-05-${18 + index}`)
    totals.push((await handInStory(desk, story)).credit.total)
  }
  expect(totals).toEqual([100, 200, 300])
})

const topics = [
  '师德师风',
  '实验室安全',
  '教学竞赛',
  '课程思政',
  '招生宣传',
  '心理健康',
  '国家安全',
]

it('as many different stories as there are count', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(topics, { minLength: 2, maxLength: 5 }),
      async (picked) => {
        const desk = await openIntake()
        const totals = []
        for (const [index, topic] of picked.entries()) {
          const day = 16 + index
          const body = lecture.body.replace('18日', `${day}日`).replace('师德师风', topic)
          const story = { title: `学校举办${topic}讲座`, date: `2021.5.${day}`, body }
          totals.push((await handInStory(desk, story)).credit.total)
        }
        expect(totals).toEqual(picked.map((_, index) => 100 * (index + 1)))
      },
    ),
    { numRuns: 8 },
  )
})

const more = [
  '5月17日，教务处在临潼校区图书馆报告厅举办教学改革讲座，240名教师参加，为课程改革奠定了基础。',
  '5月19日，教务处在金花校区实验楼301室检查考试组织情况，抽查试卷120份，保证了期中考试质量。',
  '5月21日，教务处在临潼校区体育馆举行学科竞赛启动仪式，35支队伍报名，激发了学生的创新热情。',
]

const three = [...items, more[0]]

it.each<[what: string, expected: string, total: number, first: string[], second: string[]]>([
  ['one of three mended', 'replaced', 3, three, [...items, more[0].replace('240', '260')]],
  ['more items added', 'replaced', 5, items, [...items, ...more]],
  ['one of three left out', 'replaced', 2, three, items],
  ['other items', 'beside', 5, items, more],
  ['one of two and others', 'beside', 5, items, [items[0], ...more]],
  ['one of three alone', 'told', 3, three, [more[0]]],
])('a second file of one week with %s is %s', async (_, expected, total, first, second) => {
  const desk = await openIntake()
  await handInWeekly(desk, first)
  const { entry, credit } = outcomeOf(await handInWeekly(desk, second), 'accepted')
  const { ref, payload } = entry
  expect(ref ? 'replaced' : payload.beside ? 'beside' : 'told').toBe(expected)
  expect(credit.total).toBe(total * 100)
})
