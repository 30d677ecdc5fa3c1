import { expect, it } from 'vitest'
import { moment } from '../calendar'
import type { Deadline, Reminder } from '../policy'
import { groupNotice, officeList, privateNotice } from './notice-text'

const deadline = {
  column: { name: '学校每周动态' },
  period: { label: '第十二周' },
  day: '2021-05-21',
  at: new Date('2021-05-21T17:00+08:00'),
  closes: '2021-05-24',
  late: '迟报',
  clause: '三（二）1',
} as unknown as Deadline

const some = {
  owing: ['理学院', '教务处'],
  inTime: ['机电工程学院'],
  late: [],
  returned: [] as string[],
}
const none: typeof some = { owing: [], inTime: ['机电工程学院'], late: [], returned: [] }
const called = { userIds: ['20001'], absent: ['理学院'] }

const now = moment('2021-05-21', '09:00')
const monday = moment('2021-05-24', '09:00')

function notice(what: Partial<Reminder>, standing: typeof some, today = '2021-05-21') {
  const reminder = { workdaysBefore: 0, at: '10:00', say: 'names', ...what } as Reminder
  return groupNotice(reminder, deadline, standing, called, moment(today, '09:00'))
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
    'calls for a week that is over while it is still accepted',
    {},
    some,
    '2021-05-24',
    [
      '第十二周学校每周动态5月21日17:00截止，还没有收到2个单位的稿件：',
      '<at id="20001"/>',
      '理学院',
      '把 Word 文件直接发到群里或私聊发给我，文件名写第十二周',
      '5月24日24:00前报送第十二周的仍然收，记为迟报〔三（二）1〕',
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
      '5月24日24:00前报送第十二周的仍然收，记为迟报〔三（二）1〕',
    ].join('\n'),
  ],
])('%s', (_, what, standing, today, expected) => {
  expect(notice(what, standing, today)).toBe(expected)
})

it('breaks long calls into lines', () => {
  const userIds = Array.from({ length: 23 }, (_, index) => String(index))
  const reminder: Reminder = { workdaysBefore: 0, at: '10:00', say: 'names' }
  const text = groupNotice(reminder, deadline, some, { userIds, absent: [] }, now)!
  expect(text.split('\n').map((line) => line.split('<at').length - 1)).toEqual([0, 10, 10, 3, 0])
})

it('tells officers', () => {
  expect(privateNotice('理学院', deadline, now)).toContain('理学院的学校每周动态')
  expect(privateNotice('理学院', deadline, monday)).toBe(
    [
      '理学院的学校每周动态（第十二周）还没有收到，5月21日17:00已经截止',
      '把 Word 文件直接发给我，文件名写第十二周；没有写好的，发 /填报 学校每周动态 第十二周，我一句一句问您',
      '5月24日24:00前报送第十二周的仍然收，记为迟报〔三（二）1〕',
    ].join('\n'),
  )
})

it('tells editors, and how to ask for it as long as it is accepted', () => {
  const standing = { ...some, late: ['图书馆'] }
  const lines = [
    '第十二周学校每周动态（5月21日17:00截止）未报2个单位，按时已报1个',
    '未报：理学院、教务处',
    '迟报1个：图书馆',
  ]
  const how = '要提醒他们请发 /催报 第十二周'
  expect(officeList(deadline, standing, [], monday).text).toBe([...lines, how].join('\n'))
  const tuesday = moment('2021-05-25', '09:00')
  expect(officeList(deadline, standing, [], tuesday).text).toBe(lines.join('\n'))
})

it('tells those whose manuscript was given back from those who handed in nothing', () => {
  const standing = { ...some, returned: ['理学院'] }
  expect(officeList(deadline, standing, [], now).text.split('\n').slice(0, 3)).toEqual([
    '第十二周学校每周动态（今天17:00截止）未报1个单位，按时已报1个',
    '未报：教务处',
    '退回待改1个：理学院',
  ])
  expect(notice({}, standing)).toContain('\n退回待改1个：理学院\n')
  const result = notice({ say: 'result' }, standing)
  expect(result).toContain('还没有收到：教务处\n退回待改1个：理学院')
})

it('names all units in words where calls stand beside the text', () => {
  const units = Array.from({ length: 12 }, (_, at) => ({
    name: `第${at}某某学院`,
    aliases: [`第${at}院`],
  }))
  const owing = units.map(({ name }) => name)
  const standing = { ...some, owing }
  const beside = { userIds: ['a', 'b'], absent: owing.slice(10), isBeside: true, isQuoting: true }
  const reminder = { say: 'names' } as Reminder
  const text = groupNotice(reminder, deadline, standing, beside, now, units as never)!
  expect(text.split('\n')).toEqual([
    '第十二周学校每周动态今天17:00截止，还没有收到12个单位的稿件：',
    units.map(({ aliases }) => aliases[0]).join('、'),
    '其中没有登记账号、@ 不到的：第10某某学院、第11某某学院',
    '<at id="a"/> <at id="b"/>',
    '把 Word 文件私聊发给报送通；或者发到群里，再引用它 @报送通 /报送',
  ])
  const nobody = { ...beside, userIds: [], absent: owing }
  expect(groupNotice(reminder, deadline, standing, nobody, now, units as never)).not.toContain(
    '@ 不到',
  )
})
