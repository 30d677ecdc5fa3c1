import { expect, it } from 'vitest'
import { formatMoment } from '../calendar'
import { readFacts } from './facts-said'
import messages from './first-messages.yml'

interface FirstMessage {
  说: string
  此刻?: string
  时间?: string
  地点?: string
  情况?: string
  伤亡?: string
}

/** What is taken from it; a time that is yet to come is asked for. */
function taken({ 说, 此刻 = '2024-05-22 14:35' }: FirstMessage): FirstMessage {
  const now = new Date(`${此刻.replace(' ', 'T')}:00+08:00`)
  const { at, place, what, casualties } = readFacts(说, now, { kinds: [] })
  const isToday = at && formatMoment(at, 'D') === formatMoment(now, 'D')
  const time = at && at <= now ? formatMoment(at, isToday ? 'HH:mm' : 'D日 HH:mm') : undefined
  return { 说, 时间: time, 地点: place, 情况: what, 伤亡: casualties }
}

it.each((messages as FirstMessage[]).map((each) => [each.说, each] as const))(
  'takes the facts of %s',
  (_, message) => {
    const { 此刻: _now, ...expected } = message
    expect(taken(message)).toEqual(expected)
  },
)
