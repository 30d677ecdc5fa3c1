import { expect, it } from 'vitest'
import type { Deadline, Reminder } from '../policy'
import { groupNotice, officeNotice, privateNotice } from './notice-text'

const deadline = {
  column: { name: '学校每周动态' },
  label: '第十二周',
  day: '2021-05-21',
  at: new Date('2021-05-21T17:00+08:00'),
  late: '迟报',
  clause: '三（二）1',
} as Deadline

const some = { owing: ['理学院', '教务处'], inTime: ['机电工程学院'], late: [] }
const none = { owing: [], inTime: ['机电工程学院'], late: [] }
const called = { userIds: ['20001'], absent: ['理学院'] }

function notice(what: Partial<Reminder>, standing: typeof some, today = '2021-05-21') {
  const reminder = { workdaysBefore: 0, at: '10:00', say: 'names', ...what } as Reminder
  return groupNotice(reminder, deadline, standing, called, today)
}

it.each<[string, Partial<Reminder>, typeof some, string, string | undefined]>([
  [
    'tells how many',
    { say: 'count' },
    some,
    '2021-05-20',
    '第十二周学校每周动态明天17:00截止，还有2个单位没有报送。已经报送的不用理会',
  ],
  [
    'calls those who owe',
    {},
    some,
    '2021-05-21',
    [
      '第十二周学校每周动态今天17:00截止，还没有收到2个单位的稿件：',
      '<at id="20001"/>',
      '理学院',
      '把 Word 文件直接发到群里或私聊发给我就行',
    ].join('\n'),
  ],
  [
    'uses the words of the office',
    { say: 'count', text: '{column}{at}截止，差{count}家 <快>' },
    some,
    '2021-05-18',
    '学校每周动态5月21日17:00截止，差2家 &lt;快&gt;',
  ],
  ['is silent when nobody owes', {}, none, '2021-05-21', undefined],
  ['is silent when none is to count', { say: 'count' }, none, '2021-05-20', undefined],
  [
    'thanks all',
    { say: 'result' },
    none,
    '2021-05-21',
    '第十二周学校每周动态已截止，1个单位全部按时报送，谢谢大家！',
  ],
  [
    'thanks those in time and says what becomes of the others',
    { say: 'result' },
    some,
    '2021-05-21',
    [
      '第十二周学校每周动态已截止，按时报送1个单位，谢谢大家',
      '还没有收到：理学院、教务处',
      '现在报送仍然收，记为迟报〔三（二）1〕',
    ].join('\n'),
  ],
])('%s', (_, what, standing, today, expected) => {
  expect(notice(what, standing, today)).toBe(expected)
})

it('breaks long calls into lines', () => {
  const userIds = Array.from({ length: 23 }, (_, index) => String(index))
  const reminder: Reminder = { workdaysBefore: 0, at: '10:00', say: 'names' }
  const text = groupNotice(reminder, deadline, some, { userIds, absent: [] }, '2021-05-21')!
  expect(text.split('\n').map((line) => line.split('<at').length - 1)).toEqual([0, 10, 10, 3, 0])
})

it('tells officers and editors', () => {
  expect(privateNotice('理学院', deadline, '2021-05-21')).toContain('理学院的学校每周动态')
  expect(officeNotice(deadline, some, [], '2021-05-21')).toContain('未报：理学院、教务处')
})
