import { expect, it } from 'vitest'
import { actor } from '../deed/fixture'
import { items, openIntake, outcomeOf } from './fixture'
import { handInWritten, verifyWritten, type Written } from './written'

async function write(more: Partial<Written> = {}, time?: string) {
  const desk = await openIntake('xpu-2021', time)
  const by = actor(desk, '赵六')
  const { weekly: column } = desk.policy.at().columns
  const body = items.map((item, index) => `${index + 1}．${item}`).join('\n')
  const written = { column, unit: by.person!.unit!, body, pictures: [], ...more }
  return { desk, by, written }
}

it('makes the Word file of a text, named as the regulation asks', async () => {
  const { desk, by, written } = await write()
  const { entry } = outcomeOf(await handInWritten(desk, by, written), 'accepted')
  const { file, title } = entry.payload
  expect([file.name, title]).toEqual([
    '教务处第十二周工作动态信息.docx',
    '教务处第十二周工作动态信息',
  ])
  const path = desk.storage.files.path(file.sha256)
  expect((await desk.manuscript.read(path, file.name)).title).toBe('教务处第十二周工作动态信息')
})

it('refuses a text without speaking of a file', async () => {
  const { desk, by, written } = await write({ body: '1．近期，教务处召开会议。' })
  const outcome = outcomeOf(await handInWritten(desk, by, written), 'refused')
  expect(outcome.fileName).toBeUndefined()
})

it('verifies a text and records nothing', async () => {
  const { desk, by, written } = await write()
  expect(await verifyWritten(desk, by, written)).toMatchObject({ kind: 'verified', items: 2 })
  expect(desk.ledger.entries).toHaveLength(0)
})

it('cannot name a weekly manuscript in a vacation', async () => {
  const { desk, by, written } = await write({}, '2021-08-05T09:00:00+08:00')
  const reason = 'submission.no-teaching-week'
  expect(await handInWritten(desk, by, written)).toMatchObject({ reason })
})

it('takes no picture that Word cannot hold', async () => {
  const { desk, by, written } = await write({ pictures: [{ bytes: Buffer.from('no picture') }] })
  const reason = 'submission.picture-unusable'
  expect(await verifyWritten(desk, by, written)).toMatchObject({ reason })
})
