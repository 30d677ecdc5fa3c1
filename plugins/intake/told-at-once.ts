import { type Day, dayAt } from '../calendar'
import { type ItemField, tidy } from './sentence'

const hours =
  /^(?:\s*(?:至|到|-|—|~)\s*(?:\d{1,2}月)?\d{1,2}[日号]|\s*(?:上午|下午|中午|早上|晚上|晚|早|全天)|\s*\d{1,2}(?:[:：]\d{2}|[点时](?:半|\d{1,2}分?)?))*/
const placed =
  /^在(?<place>[^，,。；\s]{2,20}?)(?=[，,\s]|$|召开|举行|举办|开[了展]|组织|进行|参加|开会)/

/**
 * What an answer to 什么时间 tells beside the time: 5月18日上午在A楼开了推进会 has the place and the deed
 * too. Undefined when it is only a time.
 */
export function toldAtOnce(
  said: string,
  today: Day,
): Partial<Record<ItemField, string>> | undefined {
  const line = said.trim().replace(/^(?:时间[：:])?[于在]?/, '')
  const day = dayAt(line, today)
  if (!day) return undefined
  const end = day.length + hours.exec(line.slice(day.length))![0].length
  const rest = line.slice(end).replace(/^[，,：:\s]+/, '')
  const { place } = placed.exec(rest)?.groups ?? {}
  const deed = rest.slice(place ? place.length + 1 : 0).replace(/^[，,\s]+/, '')
  const event = /\p{sc=Han}{4}/u.test(deed) ? deed.replace(/\s+/g, '，') : undefined
  if (!place && !event) return undefined
  return {
    time: tidy(line.slice(0, end), 'time'),
    ...(place && { place: tidy(place, 'place') }),
    ...(event && { event: tidy(event, 'event') }),
  }
}
