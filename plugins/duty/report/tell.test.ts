import { expect, it } from 'vitest'
import { at, fire, laterFire, template } from './fixture'
import { tellFacts } from './tell'

const telling = { template, now: at('15:00') }

it('tells a first report in plain sentences', () => {
  expect(tellFacts(fire, { ...telling, kind: '首报' })).toEqual({
    title: '关于图书馆三楼阅览室插座起火情况的报告',
    lines: [
      '2024年6月3日14时20分，图书馆三楼阅览室插座起火，烟雾较大。截至6月3日15时，无人受伤。',
      '图书馆于6月3日14时25分报告部门主要负责人，14时32分报告学院分管领导，14时38分报告党委书记、院长。',
      '6月3日14时45分，周院长指示：立即疏散，查明原因。',
      '后续情况及时续报。',
    ],
  })
})

it('says only what is known', () => {
  const facts = {
    ...fire,
    isAtAssumed: true,
    what: undefined,
    place: undefined,
    casualties: '伤亡不明',
    told: [],
    instructions: [],
  }
  expect(tellFacts(facts, { ...telling, kind: '首报' })).toEqual({
    title: '关于突发事件情况的报告',
    lines: [
      '2024年6月3日14时20分，图书馆报告：发生突发事件。截至6月3日15时，人员伤亡情况尚未核实。',
      '后续情况及时续报。',
    ],
  })
})

it('tells a followup in the parts of the template', () => {
  const { title, lines } = tellFacts(laterFire, { ...telling, now: at('17:00'), kind: '续报' })
  expect(title).toBe('关于图书馆三楼阅览室插座起火情况的报告（续报）')
  expect(lines).toEqual([
    '一、事故基本情况',
    '2024年6月3日14时20分，图书馆三楼阅览室插座起火，烟雾较大。截至6月3日17时，无人受伤。',
    '图书馆于6月3日14时25分报告部门主要负责人，14时32分报告学院分管领导，14时38分报告党委书记、院长。',
    '6月3日15时10分，明火已扑灭，疏散学生126人，烧毁桌椅4套。',
    '6月3日16时30分，起火原因是插座老化短路。',
    '二、领导批示落实情况',
    '6月3日14时45分，周院长指示：立即疏散，查明原因。',
    '三、网络舆情及善后处置情况',
    '6月3日15时10分，网上有一条短视频，已说明情况。',
    '6月3日16时30分，宣传统战部已发布情况说明，学生情绪稳定。',
  ])
})

it('says so when a part was not reported', () => {
  const facts = { ...fire, instructions: [] }
  const { lines } = tellFacts(facts, { ...telling, kind: '续报' })
  expect(lines.slice(-3)).toEqual([
    '截至6月3日15时，没有领导批示的记录。',
    '三、网络舆情及善后处置情况',
    '截至6月3日15时，没有收到网络舆情及善后处置情况的报告，有关情况及时续报。',
  ])
})
