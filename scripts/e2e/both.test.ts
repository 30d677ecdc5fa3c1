import { afterEach, beforeEach, expect, it } from 'vitest'
import { Both } from './both'
import { group } from './cast'

let both: Both

beforeEach(async () => {
  both = new Both(1)
  await both.start()
}, 60_000)

afterEach(() => both.end())

it(
  'somebody on both platforms is one, and a manuscript sent on both is one',
  { timeout: 60_000 },
  async () => {
    const { officer, name, bytes } = await both.story(0)
    const first = both.qq.sendFile(officer, group, name, bytes)
    expect((await both.qq.waitReply(first))?.text).toContain('已收稿，回执 2021-0001')
    const again = both.wecom.sendFile(officer, 'private', name, bytes)
    expect((await both.wecom.waitReply(again))?.text).toMatch(/2021-0001/)
    expect(both.bot.entries().filter(({ type }) => type === 'submitted')).toHaveLength(1)
    const mine = both.wecom.say(officer, 'private', '/我的')
    expect((await both.wecom.waitReply(mine))?.text).toContain('报送1篇')
  },
)

it('kills lose and double nothing on either', { timeout: 240_000 }, async () => {
  const { kept, submissions, faults } = await both.run(4, 8)
  expect(faults).toEqual([])
  expect(kept).toBe(submissions)
})
