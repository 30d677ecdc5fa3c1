import { expect, it, vi } from 'vitest'
import { renewReminders } from './renew'

const officer = { platform: 'onebot', selfId: '1', channelId: 'private:2', userId: '2' }
const editor = { ...officer, channelId: 'private:3', userId: '3' }

const submission = { status: 'accepted', entry: { unit: '理学院' } }

/** A commission to two units, of which 理学院 has handed in when `isDone`. */
function commission(isDone: boolean, moved: object = {}) {
  const entry = { payload: { no: 1, units: ['理学院', '教务处'] } }
  return { entry, ...moved, readers: [], receipts: isDone ? ['2021-0001'] : [] }
}

function identify({ userId }: { userId: string }) {
  return userId === '2' ? { name: '李四', unit: { name: '理学院' } } : {}
}

/** What a push says by the time it is sent. */
async function renewed(key: string, to: object, isDone: boolean, isUndone = false, moved = {}) {
  const on = vi.fn()
  const progress = () => [
    { name: '综合类信息', isMet: isDone },
    { name: '约稿', isMet: !isDone },
  ]
  renewReminders({
    on,
    roster: { identify, officersOf: () => [{ name: '李四' }] },
    score: { progress, officerProgress: () => [{ name: '每人两条', isMet: isDone }] },
    ledger: {
      commission: () => (isUndone ? undefined : commission(isDone, moved)),
      state: { submissions: new Map([['2021-0001', submission]]) },
    },
  } as never)
  return on.mock.calls[0][1]({ key, to })
}

it.each([
  ['commission:1:1', officer, true, {}],
  ['commission:1:1', officer, false, undefined],
  ['commission:1:due', editor, true, undefined],
  ['quota:综合类信息:2021-01-01:75:onebot:private:2', officer, true, {}],
  ['quota:综合类信息:2021-01-01:75:onebot:private:2', officer, false, undefined],
  ['quota:每人两条:2021-05-01:75:onebot:private:2', officer, true, {}],
  ['quota:每人两条:2021-05-01:75:onebot:private:2', officer, false, undefined],
  ['desk:1', officer, true, undefined],
])('%s to %o, done: %s, is now %o', async (key, to, isDone, expected) => {
  expect(await renewed(key, to, isDone)).toEqual(expected)
})

it('a commission that was undone is spoken of no more', async () => {
  for (const to of [officer, editor])
    expect(await renewed('commission:1:1', to, false, true)).toEqual({})
})

it('a reminder of the moment before is dropped when a commission was moved', async () => {
  const moved = { rescheduled: { seq: 57 } }
  expect(await renewed('commission:1:1', officer, false, false, moved)).toEqual({})
  expect(await renewed('commission:1:57:1', officer, false, false, moved)).toBeUndefined()
})
