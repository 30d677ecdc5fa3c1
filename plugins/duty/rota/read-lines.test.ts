import { expect, it } from 'vitest'
import { Refusal, refusalText } from '../../deed'
import { dayAndNight, openDutyDesk } from '../fixture'
import { readLines } from './read-lines'

const slot = (day: string, people: object[], leaders: object[] = [], shift = '全天') => {
  return { day, shift, people, leaders }
}

it.each([
  ['6月3日 王五 13900000006', [slot('2024-06-03', [{ name: '王五', phone: '13900000006' }])]],
  ['6月3日王五13900000006', [slot('2024-06-03', [{ name: '王五', phone: '13900000006' }])]],
  ['6.3 周一 教务处 王五', [slot('2024-06-03', [{ name: '王五' }])]],
  ['２０２４年６月３日：王五、李敏', [slot('2024-06-03', [{ name: '王五' }, { name: '李敏' }])]],
  [
    '六月三日 王五 带班领导：何静 13900000110',
    [slot('2024-06-03', [{ name: '王五' }], [{ name: '何静', phone: '13900000110' }])],
  ],
  [
    '6月3号（星期一）值班员：王五（教务处） 电话：13900000006 带班领导：何静',
    [slot('2024-06-03', [{ name: '王五', phone: '13900000006' }], [{ name: '何静' }])],
  ],
  ['6/3　王五/李敏', [slot('2024-06-03', [{ name: '王五' }, { name: '李敏' }])]],
  ['明天 张 三 0483-8331026', [slot('2024-06-04', [{ name: '张三', phone: '0483-8331026' }])]],
  [
    '6月3日 王五\n\n6月4日 李敏',
    [slot('2024-06-03', [{ name: '王五' }]), slot('2024-06-04', [{ name: '李敏' }])],
  ],
  [
    '6月29日至7月1日 赵晓',
    ['2024-06-29', '2024-06-30', '2024-07-01'].map((day) => slot(day, [{ name: '赵晓' }])),
  ],
  ['6月8日-9日 赵晓', ['2024-06-08', '2024-06-09'].map((day) => slot(day, [{ name: '赵晓' }]))],
  ['6月3日 取消', [slot('2024-06-03', [])]],
  ['删除 6月3日', [slot('2024-06-03', [])]],
  ['取消6月8日到9日的值班', ['2024-06-08', '2024-06-09'].map((day) => slot(day, []))],
  [
    '周三李敏，周四赵晓；周一王五',
    [
      slot('2024-06-05', [{ name: '李敏' }]),
      slot('2024-06-06', [{ name: '赵晓' }]),
      slot('2024-06-10', [{ name: '王五' }]),
    ],
  ],
  [
    '下周 周一李敏 周五赵晓 13900000007',
    [
      slot('2024-06-10', [{ name: '李敏' }]),
      slot('2024-06-14', [{ name: '赵晓', phone: '13900000007' }]),
    ],
  ],
  [
    '6.5李敏 6.6赵晓 6.7-8娜仁',
    [
      slot('2024-06-05', [{ name: '李敏' }]),
      slot('2024-06-06', [{ name: '赵晓' }]),
      slot('2024-06-07', [{ name: '娜仁' }]),
      slot('2024-06-08', [{ name: '娜仁' }]),
    ],
  ],
  [
    '7月3日、4日李敏、王五，5日赵晓',
    [
      slot('2024-07-03', [{ name: '李敏' }, { name: '王五' }]),
      slot('2024-07-04', [{ name: '李敏' }, { name: '王五' }]),
      slot('2024-07-05', [{ name: '赵晓' }]),
    ],
  ],
])('reads %s', async (text, slots) => {
  expect(readLines(await openDutyDesk(), text)).toEqual(slots)
})

it.each([
  [
    '6月3日 白天 王五 夜间 李敏 13900000005',
    [
      slot('2024-06-03', [{ name: '王五' }], [], '白天'),
      slot('2024-06-03', [{ name: '李敏', phone: '13900000005' }], [], '夜间'),
    ],
  ],
  ['6月3日 夜班李敏', [slot('2024-06-03', [{ name: '李敏' }], [], '夜间')]],
  [
    '6月3日 带班何静 白天王五 夜间李敏',
    [
      slot('2024-06-03', [{ name: '王五' }], [{ name: '何静' }], '白天'),
      slot('2024-06-03', [{ name: '李敏' }], [{ name: '何静' }], '夜间'),
    ],
  ],
  [
    '6月3日 白天 王五 带班 何静 夜间 李敏 带班 孟和',
    [
      slot('2024-06-03', [{ name: '王五' }], [{ name: '何静' }], '白天'),
      slot('2024-06-03', [{ name: '李敏' }], [{ name: '孟和' }], '夜间'),
    ],
  ],
])('reads shifts: %s', async (text, slots) => {
  expect(readLines(await openDutyDesk(dayAndNight), text)).toEqual(slots)
})

it.each([
  ['王五 13900000006', '看不出日期'],
  ['6月31日 王五', '没有“6月31日”这一天'],
  ['6月3日', '没有写谁值班'],
  ['6月3日 13900000006', '“13900000006”看不懂'],
  ['6月3日 王五 8331026', '“8331026”不像电话：手机号写 11 位，座机写区号'],
  ['6月3日 王五 139000000', '不像电话'],
  ['6月3日 白天 王五', '“白天”不是制度里的班次，现在的班次是全天'],
  ['6月8日至1日 王五', '起止日期看不懂'],
  ['6月3日 王五\n6月4日 ???', '“???”看不懂'],
  ['6月3日王五，6月4日', '没有写谁值班'],
  ['6月3日王五，6月31日李敏', '没有“6月31日”这一天'],
])('refuses %s', async (text, said) => {
  const refusal = readLines(await openDutyDesk(), text)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusalText(refusal as Refusal)).toContain(said)
})

it('asks which shift is meant', async () => {
  const refusal = readLines(await openDutyDesk(dayAndNight), '6月3日 王五') as Refusal
  expect(refusalText(refusal)).toContain('没有说哪一班，这里分白天、夜间')
})
