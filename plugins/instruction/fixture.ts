import { handIn, itIs } from '../adoption/fixture'
import { actor, openDesk } from '../deed/fixture'
import type { Desk } from '../deed'
import { instruct, type InstructionRequest } from './instruct'

const reach = ({ qq }: { qq?: string }) => qq && { platform: 'onebot', channelId: qq }

/** A desk on 3 June 2024 with one manuscript of 教务处, and a courier that reaches whoever has a number. */
export async function openHouse(policy = 'alashan-2024', day = '2024-06-03') {
  itIs(day)
  const plain = await openDesk(policy)
  const { roster, ledger, score, storage } = plain
  const desk = { policy: plain.policy, roster, ledger, score, storage, courier: { reach } }
  const house = desk as unknown as Desk
  const editor = roster.editors[0].name
  const officer = roster.officersOf('教务处')[0].name
  const receipt = await handIn(house, officer, Object.keys(plain.policy.at().columns)[0])
  const write = (more: Partial<InstructionRequest> = {}) =>
    instruct(house, actor(house, editor), {
      receipt,
      leader: '周院长',
      text: '请一周内拿出方案',
      units: ['教务处', '图书馆'],
      ...more,
    })
  return { desk: house, editor, receipt, write }
}
