import { dayAt, parsePeriod, type Period, today } from '../calendar'
import type { AdoptionTold } from './decisions/adoption-said'
import { adoptionWords, type KnownWords } from './decisions/adoption-words'

/** What an editor says an adoption should be: 刚才理学院那个弄错了，不是头条是周动态. */
export interface CorrectionSaid {
  /** `记7`: that entry and no other. */
  entry?: number
  unit?: string
  receipt?: string
  /** When it was adopted: 5月28号那个, 上个月的. */
  when?: Pick<Period, 'from' | 'to'>
  /** Where it was entered wrongly, when that was said. */
  wrong?: string
  outlets: string[]
  /** `第3条`; empty when none was said. */
  items: string
}

const LONGEST = 40
const wrongly = /弄错|登错|记错|搞错|点错|填错|写错|错了|不对|不是|应该是|应为|改成|改为/
const became = '应该是|应该为|应为|改成|改为|而是|只(?:采?用|登|上|算|有)了?|是'
const entry = /记录?\s?(\d{1,6})/
const asks = /[?？吗呢]|为什么|为啥|怎么|谁|能不能|可以不|加|扣|稿|截止|信息员/

/** Reads what an adoption should be instead; undefined where the words name no outlet and no item. */
export function readCorrection(text: string, known: KnownWords): CorrectionSaid | undefined {
  const said = text.trim()
  if (said.length > LONGEST || !wrongly.test(said) || asks.test(said)) return undefined
  const [, before, after] =
    new RegExp(`^(.*?)(?<!不)(?:${became})(?!不是)([^是]*)$`).exec(said) ?? []
  if (after === undefined) return undefined
  const { outlets, items } = wordsIn(after, known)
  if (!outlets.length && !items) return undefined
  const [, no] = entry.exec(before) ?? []
  const [time, when] = timeIn(before)
  const { units, receipts, outlets: earlier } = wordsIn(before.replace(time, ' '), known)
  const meant = { entry: no ? Number(no) : undefined, unit: units[0], receipt: receipts[0], when }
  return { ...meant, wrong: earlier[0], outlets, items }
}

const dayForm = /\d{1,2}月\d{1,2}[号日]|昨天|前天|今天/
const monthForm = /上上个?月|[上本这]个?月|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?/

/** The words that say when, and the days that are meant. */
function timeIn(said: string): [string, CorrectionSaid['when']] {
  const [day = ''] = dayForm.exec(said) ?? []
  const on = day ? dayAt(day, today())?.day : undefined
  if (on) return [day, { from: on, to: on }]
  const [month = ''] = monthForm.exec(said) ?? []
  return [month, month ? parsePeriod(month.replace(/份$/, ''), today()) : undefined]
}

/** All that is said, whatever belongs to what. */
function wordsIn(text: string, known: KnownWords): Omit<AdoptionTold, 'isAll'> {
  const { words } = adoptionWords(text, known)
  const of = (wanted: string) =>
    words.filter(({ kind }) => kind === wanted).flatMap(({ said }) => said)
  const items = of('items').join('')
  return { units: of('units'), receipts: of('receipt'), outlets: of('outlet'), items }
}

/** What an editor says of an objection: 申诉30不成立，网站只登了一条. */
export interface ObjectionAnswered {
  no?: number
  isUpheld: boolean
  reason: string
}

const verdict = /(不成立|不支持|驳回|不予支持|维持原[分判样]|成立|支持)/

/** Without 申诉 it is one that only an objection can get: 张三那个不成立，没有依据. */
const alone = /不成立|不予支持|驳回/

/**
 * Reads what was decided of an objection; undefined for a question, or when nothing was decided.
 * @param isAwaited objections wait for an answer
 */
export function readObjectionAnswer(
  text: string,
  isAwaited = false,
): ObjectionAnswered | undefined {
  const said = text.trim()
  const isOfOne = /申诉/.test(said) || (isAwaited && alone.test(said))
  if (!isOfOne || /[?？吗呢]|怎么|为什么|是不是|要是|如果/.test(said)) return undefined
  const [found] = verdict.exec(said) ?? []
  if (!found) return undefined
  const [about = '', no] = /申诉\s?第?(\d{0,6})号?/.exec(said) ?? []
  const behind = said.slice(said.indexOf(found) + found.length).replace(about, '')
  return {
    no: no ? Number(no) : undefined,
    isUpheld: found === '成立' || found === '支持',
    reason: behind.replace(/^[\s，,、；;。：:了吧]+/, ''),
  }
}
