import { expect, it, onTestFinished, vi } from 'vitest'
import { readVerdict } from './verdict'

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
  ['好的', { kind: 'unclear' }],
  ['收到！', { kind: 'unclear' }],
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
])('is no verdict: %s', (words) => expect(readVerdict(words)).toBeUndefined())
