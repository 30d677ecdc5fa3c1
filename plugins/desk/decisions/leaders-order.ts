import { Said } from '../../chat'
import type { Roster } from '../../roster'
import { takeUnits } from './take-units'

/** What a leader of the school says of the work of units. */
export type OrderWords =
  /** 让教务处抓紧办: an instruction of their own, as `/批示` takes it. */
  | { kind: 'order'; words: string }
  /** 教务处办到哪了, 催一下教务处: how instructions stand. */
  | { kind: 'list' }

const asks = /[?？吗呢]|怎么|什么|谁|哪|多少|几[个篇分]|有没有/
const ofOthers =
  /稿|这[篇份]|标题|审|签|值班|通过|退回|积分|加分|扣分|公示|约稿|开会|会议|参会|座谈/
const written = /^(?:我|本人)?的?批示(?:一下|如下)?[：:，,\s]+(?<text>[^\d][^]{3,})$/
const ordered = /^(?:请你?们?|让|叫|要求|责成|安排|通知|告诉|麻烦|由)(?<rest>[^]{4,})$/
const all = /^(?:各|全体|所有)(?:单位|部门|处室|学院|系)/
const standing =
  /(?:办|落实|处理|整改|完成|推进|弄|搞|查|做|改)(?:得|的)?(?:到哪|到什么|怎么样|咋样|如何|完没|好没|了没|没有|没$|完了[吗没]|好了[吗没]|了吗|得?差不多了)|^(?:那|这)(?:件|个)?事(?:怎么样|咋样|呢)|(?:催|盯)(?:一|催|盯|促)?下?(?!报)/
/** 下周五前报我: until when. */
const until =
  /(?:(?:本|这|下)?周[一二三四五六日天末]|\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|明天|后天|(?:本|这个?)?月底)(?:[上下]午)?(?:\d{1,2}[点:：]\d{0,2}分?)?(?:以前|之前|前)/
const LONGEST = 200

/** Reads it; undefined for what speaks of something else. */
export function readOrder(text: string, roster: Roster): OrderWords | undefined {
  const said = text.trim()
  if (said.length > LONGEST || ofOthers.test(said)) return undefined
  if (standing.test(said) && said.length < 30) return { kind: 'list' }
  const own = written.exec(said)?.groups?.text.trim()
  const words = own ?? said
  if (asks.test(words)) return undefined
  // 批示：请拿出方案，转教务处 is read as it stands.
  if (own && /[\s，,。；;]请?转/.test(own)) return undefined
  const rest = ordered.exec(words)?.groups?.rest ?? (own ? '' : undefined)
  if (rest === undefined) return undefined
  const after = new Said(rest)
  const units = takeUnits(after, roster)
  const isOrder = own ?? (all.test(rest) || (units.length > 0 && after.rest.length > 1))
  if (!isOrder) return undefined
  const quoted = `“${words.replace(/[“”"]/g, '')}”`
  const [due = ''] = until.exec(words) ?? []
  const passed = `${quoted} 转 ${units.join('、')} ${due}`.trim()
  return { kind: 'order', words: units.length ? passed : quoted }
}
