import { expect, it, onTestFinished } from 'vitest'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { Refusal, refusalText } from '../deed'
import { defineSamples } from '../text'
import { accountSamples } from './accounts'
import { review as reviewing, reviewRoster } from './review'
import { reviewText } from './review-text'

interface Member {
  userId: string
  card?: string
}

const tellsMembers = ({ platform }: { platform: string }) => platform !== 'wecom'

/** Everybody of the sample roster is in the group, but for some, and with others. */
async function review(away: string[], others: Member[], name = '文心', isPrivate = true) {
  onTestFinished(defineSamples(() => accountSamples(['qq'])))
  const desk = await openDesk()
  const listed = desk.roster.people.flatMap(({ name: own, qq }) =>
    qq && !away.includes(own) ? [{ platform: 'onebot', userId: qq }] : [],
  )
  const more = others.map((each) => ({ platform: 'onebot', ...each }))
  const group = { platform: 'onebot', channelId: '1' }
  const courier = {
    groups: () => [group, group],
    members: async () => [...listed, ...more],
    tellsMembers,
  }
  const known = { roster: desk.roster, courier } as unknown as Desk
  const found = await reviewRoster(known, actor(desk, name))
  return found instanceof Refusal ? refusalText(found) : reviewText(known, found, isPrivate)
}

it('has nothing to say when all are where they should be', async () => {
  expect(await review([], [])).toContain('名册里的信息员都在群里')
})

it('names officers who are away and members who are unknown, each once, with the next step', async () => {
  const text = await review(
    ['赵六'],
    [{ userId: '30001', card: '组织部-王小禾' }, { userId: '30002' }],
  )
  expect(text.split('\n')).toEqual([
    '不在群里的信息员1位：教务处赵六',
    '还在任的请拉进群；不再担任的发 /信息员 停用 赵六',
    '群里不在名册的2位：组织部-王小禾（30001）、30002',
    '是信息员的，私聊发 /信息员 单位 姓名 QQ 号；不用报送的不必管。例：/信息员 组织部 王小禾 30001',
  ])
})

it('masks numbers in a group', async () => {
  const text = await review([], [{ userId: '30001', card: '组织部-王小禾' }], '文心', false)
  expect(text).toContain('300**1')
  expect(text).not.toContain('30001')
})

const at = (platform: string) => ({ platform, channelId: platform })

it('does not take those who can be called for those who are there', async () => {
  const { roster } = await openDesk()
  const members = async () =>
    roster.people.flatMap(({ qq, wecom }) => [
      ...(qq ? [{ platform: 'onebot', userId: qq }] : []),
      ...(wecom ? [{ platform: 'wecom', userId: wecom }] : []),
    ])
  const found = (...groups: object[]) => {
    const courier = { groups: () => groups, members, tellsMembers }
    return reviewing({ roster, courier } as unknown as Desk)
  }
  const refused = (await found(at('wecom'))) as Refusal
  expect(refusalText(refused)).toContain('企业微信不告诉机器人群里有谁')
  expect(await found(at('onebot'), at('wecom'))).toMatchObject({ absent: [], strangers: [] })
})

it('is for editors', async () => {
  expect(await review([], [], '张三')).toContain('由编辑使用')
})
