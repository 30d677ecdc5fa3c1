import type { Bot } from 'koishi'
import { expect, it } from 'vitest'
import { findPresent } from './presence'
import { Roster } from './roster'

const roster = new Roster({
  units: [
    {
      name: '教务处',
      aliases: ['教务'],
      officers: [{ name: '赵六', qq: '20004' }, { name: '褚寒露' }],
      leaders: [],
    },
  ],
  editors: [{ name: '文心', qq: '22001' }],
})

/** A group of which the platform tells one member a page. */
function bot(members: [id: string, card: string][]) {
  return {
    platform: 'onebot',
    getGuildMemberList: async (_guild: string, next = '0') => {
      const [id, nick] = members[Number(next)]
      const after = Number(next) + 1
      return {
        data: [{ user: { id }, nick }],
        next: after < members.length ? String(after) : undefined,
      }
    },
  } as unknown as Bot
}

it('knows members by their number or their card, over all pages', async () => {
  const group = bot([
    ['20004', '随便'],
    ['99', '教务-褚寒露'],
    ['98', '路人'],
    ['22001', ''],
  ])
  const present = await findPresent(roster, group, '1')
  expect(present.map(({ name, userId, role }) => [name, userId, role])).toEqual([
    ['赵六', '20004', 'officer'],
    ['褚寒露', '99', 'officer'],
    ['文心', '22001', 'editor'],
  ])
})
