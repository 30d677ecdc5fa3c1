import { addDays, dayAt, formatDate, mondayOf } from '../calendar'
import type { Day } from '../calendar'
import type { Field } from './filling'
import { tidy } from './sentence'

/** What is said in a chat and answers none of the questions. */
const noAnswer =
  /^(?:不?是的?|(?:请?等|稍)(?:一?下|等|会儿?|候).*|马上.*|什么(?:意思)?|啥(?:意思)?|怎么[写填]|没?有的?|不?好的?|不?对|不?行|嗯+|哦+|可以|谢谢|收到|无|没|暂无|略|同上|待定|随便|不(?:知道|清楚|确定|晓得|懂)|(?:大家|你|您)们?好.*|在吗|\d{1,2}|[\p{P}\p{S}\s]*)$/su

/** Characters that the shortest answer has. */
const least: Partial<Record<Field, number>> = { place: 2, event: 4, significance: 4, body: 10 }

/** Whether what was said cannot be the answer to a question: it is asked again. */
export function isNoAnswer(field: Field, said: string, today: Day): boolean {
  if (field === 'picture') return false
  if (field.startsWith('number:'))
    return !/^第?\s*[\d〇零一二三四五六七八九十百]{1,5}\s*期?$/.test(said)
  if (/^foot:.*(?:电话|手机)/.test(field)) return !/\d{5}/.test(said)
  const bare = said.replace(/[\s。！!~～…，,；;]+$/, '').trim()
  if (noAnswer.test(bare) || bare.length < (least[field] ?? 2)) return true
  if (field === 'time') return !hasDay(tidy(bare, 'time'), today)
  return field === 'place' && /[？?吗呢]$/.test(bare)
}

function hasDay(text: string, today: Day): boolean {
  return Array.from(text, (_, at) => text.slice(at)).some((rest) => dayAt(rest, today))
}

const relative =
  /(?<word>[今昨前])(?:(?:天|日)(?<part>早|晚)?|(?<short>早|晚))|(?<which>上|本|这)?个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])/u

/** A time with the date written out for 昨天, 周三 and 上周三; unchanged when it has one. */
export function dated(said: string, today: Day): string {
  if (/\d\s*[月日号./-]|月.{1,3}[日号]/.test(said)) return said
  return said.replace(relative, (words, ...found) => {
    const { word, part, short, which, weekday } = found.at(-1) as Record<string, string | undefined>
    const day = word ? addDays(today, -'今昨前'.indexOf(word)) : onWeekday(today, weekday!, which)
    return day ? `${formatDate(day)}${part ?? short ?? ''}` : words
  })
}

/** The last such weekday up to today; with 上 that of the week before. */
function onWeekday(today: Day, weekday: string, which?: string): Day | undefined {
  const monday = mondayOf(today)
  const day = addDays(monday, '一二三四五六日'.indexOf(weekday.replace('天', '日')))
  if (which === '上' || (!which && day > today)) return addDays(day, -7)
  return day
}
