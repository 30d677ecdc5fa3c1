import { expect, it } from 'vitest'
import { actor } from '../deed/fixture'
import { handInWeekly, items, openIntake, outcomeOf, placeless } from './fixture'
import { rename } from './retake'

const fileName = '教务处第12周工作动态.docx'

it('accepts what was refused for its name alone, under the proper one', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items, { fileName })
  const { entry } = outcomeOf(await rename(desk, actor(desk, '赵六')), 'accepted')
  expect(entry.payload).toMatchObject({
    file: { name: '教务处第十二周工作动态信息.docx' },
    receipt: '2021-0001',
  })
})

it('is still offered when another file was refused after it', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items, { fileName })
  await handInWeekly(desk, [placeless])
  const { entry } = outcomeOf(await rename(desk, actor(desk, '赵六')), 'accepted')
  expect(entry.payload.items).toHaveLength(items.length)
})

it.each([
  ['nothing was refused', async () => {}],
  [
    'more than the name is wrong',
    async (desk) => void (await handInWeekly(desk, [placeless], { fileName })),
  ],
  [
    'something was accepted since',
    async (desk) => {
      await handInWeekly(desk, items, { fileName })
      await handInWeekly(desk, items)
    },
  ],
] as [string, (desk: Awaited<ReturnType<typeof openIntake>>) => Promise<void>][])(
  'has nothing to do when %s',
  async (_, before) => {
    const desk = await openIntake()
    await before(desk)
    const outcome = await rename(desk, actor(desk, '赵六'))
    expect(outcome).toMatchObject({ reason: 'submission.rename.nothing' })
  },
)

it('mends a slip in the name of the own unit', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items, { fileName: '教務处第十二周工作动态信息.docx' })
  const { entry } = outcomeOf(await rename(desk, actor(desk, '赵六')), 'accepted')
  expect(entry.payload.file.name).toBe('教务处第十二周工作动态信息.docx')
})

const monday = '2021-05-24T09:00:00+08:00'

it.each([
  ['第十三周', '教务处第十三周工作动态信息.docx', '2020-2021-2/13', undefined],
  ['上周', '教务处第十二周工作动态信息.docx', '2020-2021-2/12', 64 * 60],
  ['教务处第十三周工作动态信息', '教务处第十三周工作动态信息.docx', '2020-2021-2/13', undefined],
])('takes the week or the name that is said: %s', async (said, name, week, late) => {
  const desk = await openIntake('xpu-2021', monday)
  await handInWeekly(desk, items, { fileName })
  const { entry } = outcomeOf(await rename(desk, actor(desk, '赵六'), said), 'accepted')
  expect(entry.payload).toMatchObject({ file: { name }, week })
  expect(entry.payload.late).toBe(late)
})

it.each([
  ['第十一周', 'submission.period.closed'],
  ['第十五周', 'submission.period.ahead'],
  ['谢谢', 'submission.rename.unclear'],
])('says that it does not take %s', async (said, reason) => {
  const desk = await openIntake('xpu-2021', monday)
  await handInWeekly(desk, items, { fileName })
  expect(await rename(desk, actor(desk, '赵六'), said)).toMatchObject({ reason })
  expect(await rename(desk, actor(desk, '赵六'))).toMatchObject({ kind: 'accepted' })
})

it('is no business of a stranger', async () => {
  const desk = await openIntake()
  expect(await rename(desk, actor(desk, '路人'))).toMatchObject({ reason: 'deed.stranger' })
})
