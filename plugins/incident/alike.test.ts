import { expect, it, onTestFinished, vi } from 'vitest'
import { Refusal } from '../deed'
import { findAlike } from './alike'
import { clock, incidentDesk, sayer } from './fixture'
import { askTimeline } from './timeline'
import { join } from './join'
import { open } from './open'

const at = clock('14:24')

async function deskWith(said: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: at })
  onTestFinished(() => void vi.useRealTimers())
  const { desk } = await incidentDesk()
  const opened = await open(desk, sayer(desk, '娜仁'), { said, isDrill: false, at })
  expect(opened).not.toBeInstanceOf(Refusal)
  return desk
}

it.each([
  ['图书馆三楼起火', '图书馆着火了', '巴特尔', true],
  ['图书馆起火', '图书馆三楼冒烟', '巴特尔', true],
  ['着火了', '图书馆三楼着火', '娜仁', true],
  ['图书馆三楼起火', '着火了', '林馆长', true],
  ['图书馆三楼起火', '着火了', '巴特尔', false],
  ['图书馆三楼起火', '图书馆二楼漏水', '娜仁', false],
  ['3号楼起火', '5号楼起火', '娜仁', false],
])('%s, then %s by %s', async (first, said, who, isAlike) => {
  const desk = await deskWith(first)
  const found = findAlike(desk, sayer(desk, who), { said, isDrill: false, at: clock('14:30') })
  expect(!!found).toBe(isAlike)
})

it('takes none for the same that is over an hour old, or a drill', async () => {
  const desk = await deskWith('图书馆三楼起火')
  const by = sayer(desk, '娜仁')
  const later = clock('15:25')
  expect(findAlike(desk, by, { said: '图书馆起火', isDrill: false, at: later })).toBeUndefined()
  expect(findAlike(desk, by, { said: '图书馆起火', isDrill: true, at })).toBeUndefined()
})

it('adds what is new, and lets whoever reported it again follow it', async () => {
  const desk = await deskWith('图书馆起火，14:20')
  const by = sayer(desk, '巴特尔')
  expect(askTimeline(desk, by, 1, at)).toBeInstanceOf(Refusal)
  const joined = await join(desk, by, { no: 1, said: '图书馆起火，2名学生受伤', at })
  expect(joined).toMatchObject({ facts: { place: '图书馆', casualties: '2名学生受伤' } })
  expect(askTimeline(desk, by, 1, at)).not.toBeInstanceOf(Refusal)
})
