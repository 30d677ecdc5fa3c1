import { addDays, type Day, dueAt, parseNumeral } from '../calendar'
import type { DueDay } from './commission'

/** What words say of another moment for a commission. */
export interface MoveSaid {
  /** The commission's number, when it is said. */
  no?: number
  /** Absent when it is not understood. */
  due?: (was: DueDay) => DueDay
}

const about = '(?:第?(?<no>\\d{1,4})号?)?的?(?:截止|交稿|上交)?(?:时间|日期|期限)?[，,\\s]*'
const mild = '(?:再|就|可以|统一|都|先)*'

const moved = new RegExp(
  `^${about}${mild}(?:改期|改|延期|延长|延迟|延|推迟|推后|往后推|顺延|宽限|缓|提前)(?:到|至|成|为)(?<when>.+)$`,
)

const shifted = new RegExp(
  `^${about}${mild}(?:(?<earlier>提前)|延期|延长|延迟|延|推迟|推后|往后推|顺延|宽限|缓|晚交?|给)(?:个|上)?(?<count>\\d{1,2}|[一两二三四五六七八九十]{1,2})个?(?<span>天|日|周|星期|礼拜)[吧了。.！!]*$`,
)

const whenever = new RegExp(
  `^${about}(?:改期|延期|推迟|顺延|宽限|延|缓|推|往后(?:推|延|挪))(?:一[下推延缓]|几天)?[吧。]*$`,
)

/**
 * Reads another moment for a commission: `1 改到 6月12日17:00`, `1延到周五`, `截止时间推迟两天`. Undefined
 * for words that say no such thing.
 */
export function readMove(words: string, today: Day): MoveSaid | undefined {
  const to = moved.exec(words)?.groups
  if (to) {
    const due = dueAt(to.when, today)
    const isWhole = due && /^(?:[前吧了。.！!]|截止|交)*$/.test(due.rest)
    return { ...numberIn(to), due: isWhole ? () => due : undefined }
  }
  const by = shifted.exec(words)?.groups
  if (by) {
    const days = parseNumeral(by.count)! * (/天|日/.test(by.span) ? 1 : 7)
    const shift = by.earlier ? -days : days
    return { ...numberIn(by), due: ({ day, time }) => ({ day: addDays(day, shift), time }) }
  }
  const bare = whenever.exec(words)?.groups
  return bare && numberIn(bare)
}

function numberIn({ no }: Record<string, string | undefined>) {
  return no ? { no: Number(no) } : {}
}
