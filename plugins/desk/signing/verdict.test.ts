import { expect, it, onTestFinished, vi } from 'vitest'
import { readSentBack, readVerdict, readWhich } from './verdict'

it.each([
  ['通过', { kind: 'signed' }],
  ['同意。', { kind: 'signed' }],
  ['可以，请注意时间', { kind: 'signed', opinion: '请注意时间' }],
  ['通过 3', { kind: 'signed', receipt: '2024-0003' }],
  ['3 通过', { kind: 'signed', receipt: '2024-0003' }],
  ['2024-0003 同意', { kind: 'signed', receipt: '2024-0003' }],
  ['通过3', { kind: 'signed', receipt: '2024-0003' }],
  ['通过 纸质 张三已签', { kind: 'signed', paper: '张三已签' }],
  ['OK', { kind: 'signed' }],
  ['退回', { kind: 'returned' }],
  ['退回 数据请核对', { kind: 'returned', opinion: '数据请核对' }],
  ['不同意，第2段重写', { kind: 'returned', opinion: '第2段重写' }],
  ['退回 3 数据请核对', { kind: 'returned', receipt: '2024-0003', opinion: '数据请核对' }],
  ['转办 李四', { kind: 'forwarded', to: '李四' }],
  ['转给李四', { kind: 'forwarded', to: '李四' }],
  [
    '转办 3 李四 请他定',
    { kind: 'forwarded', receipt: '2024-0003', to: '李四', opinion: '请他定' },
  ],
  ['同意第一个', { kind: 'signed', place: 1 }],
  ['第二份通过', { kind: 'signed', place: 2 }],
  ['同意最后一个', { kind: 'signed', place: -1 }],
  ['退回第一份 数据请核对', { kind: 'returned', place: 1, opinion: '数据请核对' }],
  ['退回 第2条数据请核对', { kind: 'returned', opinion: '第2条数据请核对' }],
  ['都同意', { kind: 'signed', isAll: true }],
  ['全部通过。', { kind: 'signed', isAll: true }],
  ['同意全部', { kind: 'signed', isAll: true }],
  ['看过了没啥问题', { kind: 'signed' }],
  ['没问题', { kind: 'signed' }],
  ['同意发', { kind: 'signed' }],
  ['可以上报', { kind: 'signed' }],
  ['帮我转给刘海燕看', { kind: 'forwarded', to: '刘海燕' }],
  ['好的', { kind: 'unclear', said: '好的' }],
  ['看过了', { kind: 'unclear', said: '看过了' }],
  ['收到！', { kind: 'unclear', said: '收到!' }],
])('reads %s', (words, verdict) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  expect(readVerdict(words)).toEqual(verdict)
})

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

it.each([
  ['数字不对 让他改', '数字不对'],
  ['上面那个不行，退回去', undefined],
  ['这份第二段重写吧', '第二段'],
  ['不行', undefined],
])('hears that %s sends it back', (said, opinion) => {
  expect(readSentBack(said)).toEqual({ kind: 'returned', opinion })
})

it.each(['为什么退回', '先不退回', '行不行', '今天天气不错', '怎么重写'])(
  'sends nothing back: %s',
  (said) => expect(readSentBack(said)).toBeUndefined(),
)

it.each([
  ['第二个', { place: 2 }],
  ['最后一份。', { place: -1 }],
  ['2024-0003', { receipt: '2024-0003' }],
  ['3 份', undefined],
  ['今天', undefined],
])('reads which in %s', (said, which) => expect(readWhich(said)).toEqual(which))
