import { beforeEach, expect, it } from 'vitest'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { handIn, itIs, told } from './fixture'
import type { RequestedPart } from './judge-shares'
import { share } from './share'
import { sharedText } from './texts'

const [me, you] = ['机电工程学院', '教务处']

/** Joint by this unit and that one, by points of each. */
function points(mine: number, yours: number, unit = you): RequestedPart[] {
  return [
    { unit: me, points: mine },
    { unit, points: yours },
  ]
}

function percents(mine: number, yours: number): RequestedPart[] {
  return [
    { unit: me, percent: mine },
    { unit: you, percent: yours },
  ]
}

async function open(id?: string, column?: string) {
  itIs('2021-05-21')
  const desk = await openDesk(id)
  await handIn(desk, '张三', column)
  return desk
}

let desk: Desk

beforeEach(async () => {
  desk = await open()
})

async function shared(parts: RequestedPart[], by = actor(desk, '文心')) {
  return told(await share(desk, by, { receipt: '2021-0001', parts }), sharedText)
}

it('shares out what a manuscript earned', async () => {
  expect(await shared(points(150, 50))).toBe(
    [
      '已分配 2021-0001《第十二周工作动态信息》的2分（记2）：机电工程学院1.5分、教务处0.5分',
      '机电工程学院2021年5月－0.5分，现共1.5分，第1名',
      '教务处2021年5月＋0.5分，现共0.5分，第2名',
      '各单位会收到，请信息员回复 /确认分配 2021-0001',
      '要改就再发一次 /合稿，以最后一次为准；不分了发 /撤销 记2 理由',
    ].join('\n'),
  )
  expect(await shared(points(150, 50))).toBe('没有变化：2021-0001 已经是这样分配的（记2）')
  expect(await shared(percents(6000, 4000))).toContain('机电工程学院60%、教务处40%')
})

it.each<[RequestedPart[], string]>([
  [[], '现在共2分，都算机电工程学院的\n请写明各单位得多少，例：/合稿 1 机电工程学院=1 团委=1'],
  [[{ unit: me, points: 200 }], '请写明报送单位机电工程学院和其他单位各得多少'],
  [points(100, 100, me), '机电工程学院写了两次'],
  [points(100, 100, '没有处'), '名册里没有“没有处”这个单位'],
  [points(100, 100).slice(1).concat({ unit: '理学院' }), '分配里要有机电工程学院'],
  [points(100, 50), '各单位合计1.5分，这篇稿件共2分，差0.5分'],
  [points(200, 100), '各单位合计3分，这篇稿件共2分，多1分'],
  [percents(6000, 3000), '合计90%，应为100%，差10%'],
  [percents(6000, 5000), '合计110%，应为100%，多10%'],
  [[points(100, 100)[0], percents(5000, 5000)[1]], '请都写分数、都写百分比'],
  [[points(100, 100)[0], { unit: you }], '请都写分数、都写百分比'],
  [[{ unit: me }, { unit: you }], '制度要求按实际情况分配'],
])('%j is refused: %s', async (parts, text) => {
  expect(await shared(parts)).toContain(text)
  expect(desk.ledger.entries).toHaveLength(1)
})

it('shares equally where the regulation does not want the parts said', async () => {
  desk = await open('examples/19-county-education', 'news')
  expect(await shared([{ unit: me }, { unit: you }])).toContain('机电工程学院、教务处平均分')
})

it('gives the first unit that is named its part, the others the rest equally, unless evenly is said', async () => {
  desk = await open('examples/36-lead', 'news')
  const units = [{ unit: you }, { unit: me }, { unit: '理学院' }]
  const done = await shared(units)
  expect(done).toContain('教务处主报得50%，其余50%机电工程学院、理学院平分')
  expect(done).toContain('教务处2021年5月＋0.5分')
  expect(await shared(units.slice(0, 2))).toContain('教务处主报得50%，机电工程学院得其余50%')
  const evenly = units.map((each) => ({ ...each, isEven: true }))
  expect(await shared(evenly)).toContain('教务处、机电工程学院、理学院平均分')
})

it('is for editors', async () => {
  expect(await shared(points(150, 50), actor(desk, '张三'))).toContain('这条命令由编辑使用')
})
