import { mend } from '../check'
import type { Unit } from '../roster'

/** What an item says, in the order it is asked. */
export const itemFields = ['time', 'place', 'event', 'significance'] as const

export type ItemField = (typeof itemFields)[number]

/** What people write before an answer though they need not. */
const heads: Record<ItemField, RegExp> = {
  time: /^(?:时间[：:])?[于在]?/,
  place: /^(?:地点[：:]|地点是)?[在于]?/,
  event: /^(?:事件[：:]|内容[：:])/,
  significance: /^(?:意义[：:]|意义(?:是|在于)|分析[：:])/,
}

/** 工作 after 教务 makes another word of it. */
const goesOn = /^(?:工作|系统|人员|教师|老师|学生|师生|委员|主任|处长|院长|书记|会)/

/** An answer as it stands in a sentence: one line, its form mended, no marks at the ends. */
export function tidy(answer: string, field: ItemField): string {
  const line = mend(answer.trim().replace(/\s*\n\s*/g, '，'))
  const bare = line.replace(/^[，。；、：,.;\s]+/, '').replace(heads[field], '')
  return bare.replace(/^[，。；、：\s]+|[，。；、：,.;\s]+$/g, '')
}

/** Words before somebody who is come to, seen or joined. */
const toward = ['到', '来', '赴', '对', '向', '与', '和', '走进']

/** Whether a unit stands in a deed as one that others came to, or as part of a name. */
function isTold({ name, aliases }: Unit, deed: string): boolean {
  const beginning = deed.slice(0, 32)
  return [name, ...aliases].some(
    (each) => deed.startsWith(each) || toward.some((word) => beginning.includes(word + each)),
  )
}

/** What was done, without the day and the doer that stand before it anyway. */
function deedOf({ name, aliases }: Unit, time: string, event: string): string {
  const deed = event.startsWith(time) ? event.slice(time.length).replace(/^，/, '') : event
  const names = [name, ...aliases].toSorted((a, b) => b.length - a.length)
  const own = names.find((each) => deed.startsWith(each) && !goesOn.test(deed.slice(each.length)))
  return deed.slice(own?.length ?? 0).replace(/^我(?:单位|部|处|院|校|办|馆|中心)/, '')
}

/**
 * An item as a sentence: `5月18日，教务处在第三会议室召开推进会，明确了重点。` Answers still missing are
 * left out.
 */
export function writeSentence(unit: Unit, answers: Partial<Record<ItemField, string>>): string {
  const { time = '', place = '', event = '', significance = '' } = answers
  const deed = deedOf(unit, time, event).replace(/^，/, '')
  const isPlaced = place && !deed.includes(place)
  const where = isPlaced ? `在${place}` : ''
  // 校长到教务处调研, 教务工作例会召开: who did it is said there.
  const what = isTold(unit, deed) ? [where, deed] : [`${unit.name}${where}${deed}`]
  return `${[time, ...what, significance].filter(Boolean).join('，')}。`
}
