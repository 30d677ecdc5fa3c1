import { expect, it } from 'vitest'
import { faultsOf } from './fixture'

const step = (within: string) =>
  `incident: { clause: 一, leaders: [校长], kinds: [{ name: 重大 }], steps: [{ name: 口头首报, by: reporter, clause: 一, within: ${within} }] }`

const due = (source: string) =>
  `columns: { news: { name: 动态, clause: 一, countBy: item, checks: {}, due: { ${source}, clause: 一 } } }
traits: []`

const promptly = '有了就报的写 promptly，定时报的写 every、at，只写一样'

it.each<[string, string]>([
  [step('{ else: 120 }'), '都一样的直接写几分钟，如 within: 120'],
  [step('{ kinds: { 重大: 5 } }'), 'within.else：缺少这一项'],
  [due("every: friday, at: '17:00', promptly: true"), promptly],
  [due("promptly: true, at: '17:00'"), promptly],
  [
    'awards: [{ name: 末位, of: unit, bottom: 20%, clause: 一 }]',
    'bottom：应为名额（几名，不写比例），实际为 20%',
  ],
  [
    'points: [{ on: adopted, value: 1, add: 2, clause: 一 }]',
    'add：分值（value）、倍数（times）、另加（add）只能写一个',
  ],
  ['tiers: []\noutlets: [{ name: 省报, down: 1 }]', '没有写 tier，不知道比哪一层级低'],
])('%s', (source, expected) => {
  const told = faultsOf(source)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(new RegExp(`${expected.replace(/[()（）{}.]/g, '.')}$`))
})
