import { setTimeout as sleep } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Inbox } from './inbox'
import type { Message } from './protocol'

const message = (id: number, user: number, group = 1) =>
  ({
    message_id: id,
    message_type: 'group',
    group_id: group,
    sender: { user_id: user },
  }) as Message

const arrivals = fc.array(
  fc.record({ id: fc.nat(30), user: fc.nat(3), group: fc.nat(2), slow: fc.nat(3) }),
  { maxLength: 60 },
)

const key = ({ group_id, message_id }: Message) => `${group_id}/${message_id}`

/** Messages of each person in each group, in order. */
function byTurn(all: Message[]) {
  const turns = new Map<string, Message[]>()
  for (const message of all) {
    const turn = `${message.group_id}/${message.sender.user_id}`
    turns.set(turn, [...(turns.get(turn) ?? []), message])
  }
  return turns
}

it('delivers every message once, and what one person says in order', async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async (list) => {
      const delivered: Message[] = []
      const inbox = new Inbox(async (message) => {
        await sleep(list.find(({ id }) => id === message.message_id)!.slow)
        delivered.push(message)
      })
      for (const { id, user, group } of list) inbox.take(message(id, user, group))
      const expected = list.map(({ id, user, group }) => message(id, user, group))
      const first = expected.filter(
        (it, at) => expected.findIndex((other) => key(other) === key(it)) === at,
      )
      while (delivered.length < first.length) await sleep(1)
      await sleep(5)
      expect(byTurn(delivered)).toEqual(byTurn(first))
    }),
    { numRuns: 30 },
  )
})

it('holds live messages back until their conversation has been caught up', async () => {
  const delivered: (string | number)[] = []
  const inbox = new Inbox(async ({ message_id }) => void delivered.push(message_id))
  inbox.hold()
  inbox.take(message(3, 1, 1))
  inbox.take(message(4, 1, 2))
  await inbox.takeMissed(message(1, 2, 1))
  await inbox.takeMissed(message(3, 1, 1))
  expect(delivered).toEqual([1])
  inbox.release('1')
  inbox.take(message(5, 2, 1))
  await sleep(0)
  expect(delivered).toEqual([1, 3, 5])
  inbox.releaseAll()
  await sleep(0)
  expect(delivered).toEqual([1, 3, 5, 4])
})

it('somebody slow holds up nobody else', async () => {
  const delivered: (string | number)[] = []
  const inbox = new Inbox(async ({ message_id }) => {
    await sleep(message_id === 1 ? 200 : 0)
    delivered.push(message_id)
  })
  for (const [id, user] of [
    [1, 1],
    [2, 1],
    [3, 2],
  ])
    inbox.take(message(id, user))
  await expect.poll(() => delivered).toEqual([3, 1, 2])
})
