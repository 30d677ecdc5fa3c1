import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { readVerdict, readVerdicts } from './verdict'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
})

const receipts = (...numbers: number[]) => ({
  receipts: numbers.map((no) => `2024-000${no}`),
})

it.each([
  ['通过', { kind: 'signed' }],
  ['同意。', { kind: 'signed' }],
  ['可以，请注意时间', { kind: 'signed', opinion: '请注意时间' }],
  ['通过 3', { kind: 'signed', which: receipts(3) }],
  ['3 通过', { kind: 'signed', which: receipts(3) }],
  ['2024-0003 同意', { kind: 'signed', which: receipts(3) }],
  ['通过3', { kind: 'signed', which: receipts(3) }],
  ['通过 2024-0001，2024-0002', { kind: 'signed', which: receipts(1, 2) }],
  ['1、2和4没意见', { kind: 'signed', which: receipts(1, 2, 4) }],
  ['3到5都同意', { kind: 'signed', which: receipts(3, 4, 5) }],
  ['通过 纸质 张三已签', { kind: 'signed', paper: '张三已签' }],
  ['OK', { kind: 'signed' }],
  ['已阅，同意上报。', { kind: 'signed' }],
  ['无异议', { kind: 'signed' }],
  ['好，可以发', { kind: 'signed' }],
  ['退回', { kind: 'returned' }],
  ['退回 数据请核对', { kind: 'returned', opinion: '数据请核对' }],
  ['不同意，第2段重写', { kind: 'returned', opinion: '第2段重写' }],
  ['退回 3 数据请核对', { kind: 'returned', which: receipts(3), opinion: '数据请核对' }],
  ['退回 3 30人应为35人', { kind: 'returned', which: receipts(3), opinion: '30人应为35人' }],
  ['退回 三段重复', { kind: 'returned', opinion: '三段重复' }],
  ['转办 李四', { kind: 'forwarded', to: '李四' }],
  ['转给李四', { kind: 'forwarded', to: '李四' }],
  ['转孟处长', { kind: 'forwarded', to: '孟处长' }],
  ['转办 3 李四 请他定', { kind: 'forwarded', which: receipts(3), to: '李四', opinion: '请他定' }],
  ['同意第一个', { kind: 'signed', which: { places: [1] } }],
  ['前两份通过', { kind: 'signed', which: { places: [1, 2] } }],
  ['同意最后一个', { kind: 'signed', which: { places: [-1] } }],
  ['退回第一份 数据请核对', { kind: 'returned', which: { places: [1] }, opinion: '数据请核对' }],
  ['退回 第2条数据请核对', { kind: 'returned', opinion: '第2条数据请核对' }],
  ['都同意', { kind: 'signed', which: { isAll: true } }],
  ['全部通过。', { kind: 'signed', which: { isAll: true } }],
  ['同意全部', { kind: 'signed', which: { isAll: true } }],
  ['这三份都可以', { kind: 'signed', which: { isAll: true } }],
  [
    '除了最后一份，其他都通过',
    { kind: 'signed', which: { isAll: true, except: { places: [-1] } } },
  ],
  ['都通过，除了2', { kind: 'signed', which: { isAll: true, except: receipts(2) } }],
  ['教材选用的那份可以', { kind: 'signed', which: { title: '教材选用' } }],
  ['同意实训室那篇', { kind: 'signed', which: { title: '实训室' } }],
  ['看过了没啥问题', { kind: 'signed' }],
  ['没问题', { kind: 'signed' }],
  ['同意发', { kind: 'signed' }],
  ['帮我转给刘海燕看', { kind: 'forwarded', to: '刘海燕' }],
  ['先放一放', { kind: 'later' }],
  ['等我看完再说', { kind: 'later' }],
  ['晚点再看', { kind: 'later' }],
  ['看过了', { kind: 'unclear', said: '看过了' }],
  ['收到！', { kind: 'unclear', said: '收到!' }],
])('reads %s', (words, verdict) => expect(readVerdict(words)).toEqual(verdict))

it.each([
  ['通过，但是标题改短', '标题改短'],
  ['同意，数据再核实一下', '数据再核实一下'],
  ['可以，第二段不要', '第二段不要'],
  ['通过 退回', '退回'],
  ['同意，先放着', '先放着'],
  ['同意，如果数据没问题', '如果数据没问题'],
])('%s is no agreement yet', (words, opinion) => {
  expect(readVerdict(words)).toMatchObject({ kind: 'doubtful', opinion })
})

it.each(['同意，写得不错', '可以，不用改了', '通过，整改情况写得清楚'])('%s agrees', (words) =>
  expect(readVerdict(words)).toMatchObject({ kind: 'signed' }),
)

it.each([
  '通过率是多少',
  '好的，我今天下午去看看',
  '同意书在哪里',
  '转发一下通知',
  '3',
  '',
  '可以报几份',
  '都有哪些稿件',
  '可以第二天再报',
  '可以发吗',
])('is no verdict: %s', (words) => expect(readVerdict(words)).toBeUndefined())

const first = { places: [1] }
const second = { places: [2] }

it.each([
  [
    '第二个可以，第一个不要了',
    [
      { kind: 'signed', which: second },
      { kind: 'returned', which: first },
    ],
  ],
  [
    '第一份退回，没写哪天，第二份没问题',
    [
      { kind: 'returned', which: first, opinion: '没写哪天' },
      { kind: 'signed', which: second },
    ],
  ],
  [
    '第１个同意，第２个退回，没写清楚是哪几个班',
    [
      { kind: 'signed', which: first },
      { kind: 'returned', which: second, opinion: '没写清楚是哪几个班' },
    ],
  ],
  [
    '6 同意 4 退回 数据旧了',
    [
      { kind: 'signed', which: receipts(6) },
      { kind: 'returned', which: receipts(4), opinion: '数据旧了' },
    ],
  ],
  [
    '退回 1 没有时间，通过 2',
    [
      { kind: 'returned', which: receipts(1), opinion: '没有时间' },
      { kind: 'signed', which: receipts(2) },
    ],
  ],
  [
    '第二个通过，其他先放着',
    [
      { kind: 'signed', which: second },
      { kind: 'later', which: { isRest: true } },
    ],
  ],
])('takes apart %s', (words, verdicts) => expect(readVerdicts(words)).toEqual(verdicts))
