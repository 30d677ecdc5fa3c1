import { type Span, spanSaid } from '../span-said'

const asks = /代(?:我|为)?[签审]|[替帮]我[签审]/
const named =
  /(?:让|请(?!了|假|[\d一二两三四五六七八九十]+[天周])|由|叫|给|找|委托|麻烦)(?<to>[^\s，,。让请由叫给找]{2,4}?)(?:同志|老师)?(?:先|来|去|暂时|全权|帮忙)*(?=代|[替帮]我|看|审|签|办|处理|把关)/u
/** 请假到周五，韩主任代: who comes without a verb before. */
const standing =
  /(?:^|[，,。；;\s])(?!我|他|她|请|休|不|别)(?<to>\p{sc=Han}{2,4}?)(?:同志|老师)?(?:先|来|暂时)*(?:代(?:我|为)?[签审办]?|[替帮]我(?:签|审|看|办)?)(?:一下)?[了吧]?[。.！!]*$/u
/** 我回来了 不用代签了, 取消张建国的代签 */
const over = /不用|不要|不需要|不必|别|取消|收回|结束|撤销|停/
const away =
  /请(?:了)?.{0,6}假|休.{0,4}假|[年病产事婚]假|出差|出国|外出|住院|不在(?:学校|单位|家|岗)?|学习|培训/

/**
 * Reads `明天起我休假到12月5号，让张建国代我签`, `我请三天假让孟和看`: who signs for a leader, from when and until
 * when as far as that is said; no name for a leave alone. Undefined when it is neither.
 */
export function readDeputed(words: string): ({ to?: string } & Span) | undefined {
  const said = words.trim()
  if (/[吗么呢？?]$|谁|怎么/.test(said)) return undefined
  const found = named.exec(said) ?? (away.test(said) ? standing.exec(said) : undefined)
  const { to } = found?.groups ?? {}
  const span = spanSaid(to ? said.replace(to, '') : said)
  const isLeave = away.test(said) && !!(span.from || span.until)
  if (asks.test(said)) return to ? { to, ...span } : undefined
  if (!isLeave || said.length > SHORT) return undefined
  return to ? { to, ...span } : /^(?:我|从|明|后|下|今|\d)/.test(said) ? span : undefined
}

/** Whether a leader takes back who signs for them. */
export function endsDeputed(words: string): boolean {
  const said = words.trim()
  const isOfDeputed = /代[签审办]|代我|[替帮]我[签审]|代了/.test(said)
  return isOfDeputed && over.test(said) && said.length < SHORT && !/[吗么呢？?]$|怎么/.test(said)
}

/** A longer one tells more than a leave. */
const SHORT = 40
