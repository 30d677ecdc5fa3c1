import { expect, it } from 'vitest'
import type { Desk } from '../../deed'
import { openDesk } from '../../deed/fixture'
import { tellOfUntold } from './untold'

function notice(unit: string) {
  return { key: `desk:${unit}`, to: { unit }, isPublic: false, text: '退回' }
}

it('tells the editors whom there was no way to tell, and why', async () => {
  const news: [string, string][] = []
  const courier = {
    groups: () => [],
    reach: ({ qq }: { qq?: string }) => qq && { platform: 'onebot', channelId: qq },
    tellEditors: async ({ key, text }: Record<string, string>) => void news.push([key, text]),
  }
  const { roster, rosterFile } = await openDesk()
  const { units, editors } = rosterFile.read()
  const changed = units.map((unit) => (unit.name === '教务处' ? { ...unit, officers: [] } : unit))
  roster.replace({ units: changed, editors })
  await tellOfUntold({ roster, courier } as unknown as Desk, [notice('教务处'), notice('理学院')])
  expect(news).toEqual([
    [
      'desk:教务处:untold',
      '没有人可以告知：教务处，名册里没有信息员，请发 /信息员 登记\n要告知的是：退回',
    ],
  ])
})
