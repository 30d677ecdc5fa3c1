import { type Desk, Refusal } from '../../deed'
import type { DutySlot } from '../../ledger'
import { type Person, sameName } from '../../roster'
import { narrow } from '../../text'
import { readDay } from './read-days'
import { readLines } from './read-lines'
import type { SwapRequest } from './swap'

type Books = Pick<Desk, 'policy' | 'roster'>

const asks = /[?吗呢]|谁|哪|怎么|什么|啥|能不能|可不可以|想知道/

/** 下周值班表：周一王五…… */
const list =
  /^(?:(?<week>[本这下])个?(?:周|星期|礼拜)|[^\s:,]{0,6})的?(?:值班|排班)(?:表|安排|人员|名单)?(?:是|为|如下|改成|改为|定了|排好了)*[:,\s]+(?<days>[^]+)$/

/** 把6月7日的班换成巴特尔, 6月7日改由巴特尔值班 */
const change =
  /^把?(?<day>.{2,12}?)的?(?:值班|班)?(?:换成|换为|改成|改为|改由)(?<people>.{2,30}?)(?:来?值班|来值|吧)?[。!]?$/

/** 删掉6月8日的值班, 6月8日的班取消 */
const removal = [
  /^(?:删[除掉]|取消|去掉)(?<day>.{2,16}?)的?(?:值班|排班|班)[吧了]?[。!]?$/,
  /^把?(?<day>.{2,16}?)的?(?:值班|排班|班)(?:删[除掉了]|取消|去掉|不要)了?吧?[。!]?$/,
]

/**
 * Reads what an editor tells of the rota in plain words; undefined when they speak of something
 * else, a refusal when the days of a list cannot be understood.
 */
export function readRotaTold(desk: Books, text: string): DutySlot[] | Refusal | undefined {
  const said = narrow(text).trim()
  if (asks.test(said)) return undefined
  const { week, days } = list.exec(said)?.groups ?? {}
  if (days && /^\D{0,3}[\d一二三四五六七八九十周星礼明后]/.test(days)) {
    const lines = days.split('\n').map((line) => (week ? `${week}周 ${line}` : line))
    return readLines(desk, lines.join('\n'))
  }
  const changed = change.exec(said)?.groups
  const removed = removal.map((form) => form.exec(said)?.groups).find(Boolean)
  const line = changed ? `${changed.day} ${changed.people}` : removed && `${removed.day} 取消`
  if (!line || readDay((changed ?? removed)!.day) === undefined) return undefined
  const slots = readLines(desk, line)
  return slots instanceof Refusal ? undefined : slots
}

/**
 * Reads `5号的班和赵晓换一下`, `请赵晓替我值周三的班`: whom somebody asks to take over which day. Undefined without one
 * day and one name, and when they would take over themselves.
 */
export function readSwapTold(
  { roster }: Pick<Desk, 'roster'>,
  own: Person,
  text: string,
  now: Date,
): SwapRequest | undefined {
  const said = narrow(text).trim()
  const isSwap =
    /班/.test(said) &&
    /换|替|顶|代我/.test(said) &&
    !/(?<![替帮给让请])我来?(?:替|顶|代|帮)/.test(said)
  if (!isSwap || asks.test(said) || said.length > LONGEST) return undefined
  const names = new Set(roster.people.map(({ name }) => name).filter((name) => said.includes(name)))
  const others = [...names].filter((name) => !sameName(name, own.name))
  const days = daysIn(said)
  if (others.length !== 1 || days.length !== 1) return undefined
  return { day: days[0], to: { name: others[0] }, now }
}

/** Characters of a sentence that asks for a swap. */
const LONGEST = 40

function daysIn(said: string) {
  const found = Array.from(
    said.matchAll(/(?<!\d[月.]?)(?:\d{1,2}[月.日号]|[本这下]?个?周|[今明后]天)/g),
  )
  return [...new Set(found.flatMap(({ index }) => readDay(said.slice(index))?.day ?? []))]
}
