import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { missed } from './catchup'
import { unannounced } from './uploads'
import type { GroupFile, Message } from './protocol'

const said = fc.record({
  message_id: fc.nat(40),
  time: fc.nat(50),
  user: fc.constantFrom(1, 2, 10001),
  quote: fc.option(fc.nat(40)),
})

const ids = (list: { message_id: string | number }[]) =>
  list.map((it) => Number(it.message_id)).toSorted()

it('what was missed is in order, and neither own nor answered nor done', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(said, { selector: (it) => it.message_id }),
      fc.nat(40),
      (all, done) => {
        const history = all.map(
          ({ message_id, time, user, quote }) =>
            ({
              message_id,
              time,
              sender: { user_id: user },
              message: quote === null ? [] : [{ type: 'reply', data: { id: String(quote) } }],
            }) as unknown as Message,
        )
        const result = missed(history, '10001', (it) => it.message_id === done)
        const answered = new Set(all.filter((it) => it.user === 10001).map((it) => it.quote))
        const expected = all.filter(
          (it) => it.user !== 10001 && it.message_id !== done && !answered.has(it.message_id),
        )
        expect(ids(result)).toEqual(ids(expected))
        const times = result.map(({ time }) => time)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      },
    ),
  )
})

const file = (file_name: string, uploader: number, upload_time: number) =>
  ({ file_id: `/${file_name}`, file_name, uploader, upload_time }) as GroupFile

const tells = (file_name: string, user_id: number, file_id = 'other') =>
  ({
    sender: { user_id },
    message: [{ type: 'file', data: { file: file_name, file_id } }],
  }) as unknown as Message

it('files of which no message tells, oldest first', () => {
  const files = [file('新', 1, 30), file('说过', 1, 25), file('旧', 1, 10), file('次新', 2, 20)]
  const found = unannounced(
    [...files, file('改名', 3, 40)],
    [tells('说过', 1), tells('x', 3, '/改名')],
    10,
  )
  expect(found.map(({ file_name }) => file_name)).toEqual(['次新', '新'])
})

it("somebody else's file of the same name tells nothing", () => {
  expect(unannounced([file('稿', 1, 30)], [tells('稿', 2)], 10)).toHaveLength(1)
})
