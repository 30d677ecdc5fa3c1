import type { Trial } from './trial'
import { tryRule } from './try-rule'

const long = '后勤处开展检查，整改问题。'.repeat(45)
const options = { minLength: 500 }
const report = (...body: Trial['body'] & object): Trial => ({ column: 'website', body, options })

tryRule('heading-levels', {
  valid: [
    report('后勤处开展检查。'),
    report('一、基本情况', long),
    report('一、基本情况', '（一）检查', long, '（二）整改', '二、下一步', '（一）复查'),
    report({ text: '基本情况', number: '一、' }, long),
    report({ text: '基本情况', kind: 'heading', level: 1 }, long),
    report(`一、强化领导。${long}`),
    report('第一部分 基本情况', long),
    report('1. 基本情况', long, '2. 主要做法'),
    report('（一）检查', '后勤处开展检查。'),
  ],
  invalid: [
    [report(long), { variant: 'absent', block: undefined, expected: 500 }],
    [report('（一）检查', long), { variant: 'absent' }],
    [report(`1. ${long}`), { variant: 'absent' }],
    [
      report('（一）压实主体责任', '检查。', '一、主要成效', long),
      { variant: 'order', block: 1, quote: '（一）压实主体责任', range: [0, 9] },
    ],
    [
      report('（一）压实责任。后勤处签订责任书。', '一、主要成效'),
      { variant: 'order', quote: '（一）压实责任' },
    ],
    [
      report({ text: '压实责任', number: '（一）' }, { text: '成效', kind: 'heading', level: 1 }),
      { variant: 'order', quote: '压实责任' },
    ],
  ],
})
