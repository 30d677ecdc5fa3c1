import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { Said } from '../../chat'
import { type Desk, Refusal, refusalText } from '../../deed'
import { actor, openDesk } from '../../deed/fixture'
import '../../adoption'
import '../../instruction'
import { readInstruction } from './read-instruction'

let desk: Desk

async function open(policy: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  desk = await openDesk(policy)
}

beforeEach(() => open('alashan-2024'))

function read(words: string) {
  try {
    const { leader, text, units, due } = readInstruction(desk, actor(desk, '文静'), new Said(words))
    return [leader, text, units.join('、'), due && [due.day, due.time].filter(Boolean).join(' ')]
  } catch (error) {
    return refusalText(error as Refusal)
  }
}

const text = '请教务处一周内拿出方案'

it.each<[string, ...unknown[]]>([
  [`周院长 “${text}” 转 教务处 6月10日前`, '周院长', text, '教务处', '2024-06-10'],
  [`周院长“${text}”转教务处6月10日前`, '周院长', text, '教务处', '2024-06-10'],
  [
    `周院长："${text}" 转给 教务处、学工处 下周三下午五点`,
    '周院长',
    text,
    '教务处、学生工作处',
    '2024-06-12 17:00',
  ],
  [`周院长 ${text} 转 教务处 6月10日`, '周院长', text, '教务处', '2024-06-10'],
  [`周院长 ${text}。转教务处 6月10日前办结`, '周院长', `${text}。`, '教务处', '2024-06-10'],
  [`周院长 ${text}`, '周院长', text, '', undefined],
  [`周院长 “${text}”`, '周院长', text, '', undefined],
  [`周院长 ${text} 转 教务处`, '周院长', text, '教务处', undefined],
  ['周院长 请转教务处办理', '周院长', '请转教务处办理', '', undefined],
  ['周院长 做好 转专业工作 转 教务处', '周院长', '做好 转专业工作', '教务处', undefined],
  ['周院长 请6月10日前报方案 转 图书馆', '周院长', '请6月10日前报方案', '图书馆', undefined],
  [
    `周院长 “${text}” 转 各单位 6月10日`,
    '周院长',
    text,
    expect.stringMatching(/^党政办公室.*教育系$/),
    '2024-06-10',
  ],
  ['周院长 请抓紧 转 教务处 办理', '周院长', '请抓紧', '教务处', undefined],
  ['周院长 转 教务处', '周院长', '', '教务处', undefined],
  ['周院长', '周院长', '', '', undefined],
  ['', undefined, '', '', undefined],
])('reads %s', (words, ...expected) => {
  expect(read(words)).toEqual(expected)
})

it.each([
  [`周院长 “${text}” 转 教无处 6月10日`, '是不是 教务处'],
  [`周院长 “${text}” 转 教务处 6月31日`, '没有“6月31日”这一天'],
  [`周院长 “${text}” 转 教务处 尽快`, '看不懂“尽快”'],
  [`周院长 “${text}” 教务处马上办`, '看不懂“马上办”'],
])('refuses %s: %s', (words, said) => {
  expect(read(words)).toContain(said)
})

it('takes a level only where the policy has one', async () => {
  const words = '县领导 王县长 “请抓紧” 转 教务处'
  expect(read(words)).toEqual(['县领导', '王县长 “请抓紧”', '教务处', undefined])
  await open('examples/12-county-bureau')
  const said = readInstruction(desk, actor(desk, '文心'), new Said(words))
  expect(said).toMatchObject({ level: '县领导', leader: '王县长', text: '请抓紧', isClear: true })
})
