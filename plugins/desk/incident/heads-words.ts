import type { Context } from 'koishi'
import type { Actor } from '../../deed'
import { bodiesOf, outsideSaid } from '../../incident'
import { namesSomebody } from './names-somebody'
import type { BareWords } from './read'

const told =
  /^是?(?<who>\S{2,4}?)(?:那边|刚才|刚刚|已经?|也|都)*(?:说|指示|讲|要求|表示|回话|答复|让|叫)了?[，,：:\s]*(?<text>.+?)的?$/
const agreed =
  /^(?<who>\S{1,3}?[^\s不没未别还])(?:那边|刚才|刚刚|已经?|也|都)*(?<text>(?:同意|批准)(?:往?[上外]?报)?了)[。.！!]*$/
const answered = /(?:同意|批准|答应|点头|指示|回话|答复|表态).{0,4}[吗没么][?？]?$/
/** 先缓一缓: no word of reporting, and so no order; passed on as it was said. */
const holds = /^(?:先|再|暂|缓|等|别|不)(?!.*报)/
const ofManuscripts = /稿|篇|签|批示/

/**
 * What is said of the heads' orders: by the office 周院长说可以报 is entered as theirs, by whoever
 * reports it is passed on to the office; 周院长同意了吗 asks the office how it stands.
 */
export function readHeads(ctx: Context, { person }: Actor, said: string): BareWords | undefined {
  const { incident } = ctx.policy.at()
  if (!person || !incident || ofManuscripts.test(said)) return undefined
  const isOffice = person.role === 'editor'
  if (isOffice && answered.test(said)) return { kind: 'status', words: said }
  const { who, text } = (agreed.exec(said) ?? told.exec(said))?.groups ?? {}
  if (isOffice && who && namesSomebody(ctx, who) && holds.test(text))
    return { kind: 'remark', words: said }
  const isOrder =
    who && namesSomebody(ctx, who) && (agreed.test(said) || outsideSaid(text, bodiesOf(incident)))
  if (!isOrder) return undefined
  return isOffice
    ? { kind: 'instructed', words: `${who} ${text}` }
    : { kind: 'remark', words: said }
}
