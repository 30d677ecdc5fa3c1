import type { Context } from 'koishi'
import type { Actor } from '../../deed'
import { bodiesOf, outsideSaid } from '../../incident'
import { namesSomebody } from './names-somebody'
import type { BareWords } from './read'

const told =
  /^是?(?<who>\S{2,4}?)(?:那边|刚才|刚刚|已经?|也|都)*(?:说|指示|讲|要求|表示|回话|答复|让|叫)了?[，,：:\s]*(?<text>.+?)的?$/
const agreed = /^(?<who>\S{2,4}?)(?:那边|刚才|刚刚|已经?|也|都)*(?<text>(?:同意|批准)了)[。.！!]*$/
const answered = /(?:同意|批准|答应|点头|指示|回话|答复|表态).{0,4}[吗没么][?？]?$/
/** 先缓一缓: no word of reporting, and so no order; passed on as it was said. */
const holds = /^(?:先|再|暂|缓|等|别|不)(?!.*报)/
const ofManuscripts = /稿|篇|签|批示/

/** What the office says of the heads' orders: 周院长说可以报 is entered as theirs; 周院长同意了吗 asks how it stands. */
export function readHeads(ctx: Context, { person }: Actor, said: string): BareWords | undefined {
  const { incident } = ctx.policy.at()
  if (person?.role !== 'editor' || !incident || ofManuscripts.test(said)) return undefined
  if (answered.test(said)) return { kind: 'status', words: said }
  const { who, text } = (agreed.exec(said) ?? told.exec(said))?.groups ?? {}
  if (who && namesSomebody(ctx, who) && holds.test(text)) return { kind: 'remark', words: said }
  const isOrder =
    who && namesSomebody(ctx, who) && (agreed.test(said) || outsideSaid(text, bodiesOf(incident)))
  return isOrder ? { kind: 'instructed', words: `${who} ${text}` } : undefined
}
