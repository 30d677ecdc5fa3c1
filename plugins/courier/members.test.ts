import type { Bot } from 'koishi'
import { expect, it } from 'vitest'
import { membersOf } from './members'

const group = { platform: 'onebot', selfId: '1', channelId: '100' }

/** A group of which the platform tells one member a page. */
function bot(members: object[]) {
  const getGuildMemberList = async (_guild: string, next = '0') => {
    const after = Number(next) + 1
    return { data: [members[Number(next)]], next: after < members.length ? `${after}` : undefined }
  }
  return { getGuildMemberList } as unknown as Bot
}

it('gives members over all pages, by how they are called there', async () => {
  const members = [
    { user: { id: '20004', name: '昵称' }, nick: '教务-赵六' },
    { user: { id: '99', name: '路人' } },
    { nick: '没有号码' },
  ]
  expect(await membersOf(bot(members), group)).toEqual([
    { platform: 'onebot', userId: '20004', card: '教务-赵六' },
    { platform: 'onebot', userId: '99', card: '路人' },
  ])
})
