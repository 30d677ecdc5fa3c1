import type { Context } from 'koishi'
import { adjust, type Adjustable, adjustedText, type AdjustmentRequest } from '../../adoption'
import { today } from '../../calendar'
import { answer, dayFirst, editorsCommand, Said } from '../../chat'
import { Refusal } from '../../deed'
import type { Ground } from '../../policy'
import { say } from '../../text'

/** 依据四（三）, or 〔四（三）〕 at the end. */
const clauseForm = /依据[:：]?\s*([^\s、，,；;]+)|〔([^〕]+)〕$/

/** A link, or what stands after 证明. */
const proofForm = /(https?:\/\/\S+)|(?:证明|佐证|凭证|附件)[:：]?\s*(\S+)/

type Kind = AdjustmentRequest['kind']

/** `/加分 单位 事由 [分] 理由` and `/扣分`: a unit, or a manuscript, earns or loses points by hand. */
export function adjustCommands(ctx: Context) {
  adjustment(ctx, 'bonus', '加分', ['奖励分'])
  adjustment(ctx, 'penalty', '扣分', ['减分'])
}

function adjustment(ctx: Context, kind: Kind, name: string, aliases: string[]) {
  editorsCommand(ctx, name, aliases, ({ by, words }) => {
    const said = new Said(dayFirst(words))
    const early = said.clearDay(today())
    const about = readAbout(ctx, said, kind)
    const day = early ?? said.clearDay(today())
    const adjusting = readAdjustment(said, ctx.policy.at(day).grounds)
    return answer(adjust(ctx, by, { kind, about, day, ...adjusting }), adjustedText)
  })
}

function readAbout(ctx: Context, said: Said, kind: Kind): Adjustable {
  const unit = said.unit(ctx.roster)
  if (unit) return { unit: unit.name }
  const receipt = said.receipt(today().slice(0, 4))
  if (receipt) return { receipt }
  const example = say(`adoption.adjustment.${kind}.example`)
  throw new Refusal('adoption.adjustment.whom', [said.word(), example])
}

/**
 * Reads `协助 3 协助完成调研报告`, `5 承办现场会 依据四（三）`: a ground of the policy with its size, or
 * points by an editor's decision with the clause for it; then the reason.
 */
export function readAdjustment(said: Said, grounds: Ground[]) {
  const ground = said.named(grounds)?.name
  const size = said.points()
  // The clause and the proof stand anywhere in the reason.
  const [proof, link, shown] = proofForm.exec(said.rest) ?? ['']
  const rest = said.rest.replace(proof, '').trim()
  const [source, named, bracketed] = clauseForm.exec(rest) ?? ['']
  const reason = rest
    .replace(source, '')
    .trim()
    .replace(/[，,、；;]$/, '')
  return { ground, size, reason, clause: named ?? bracketed, evidence: link ?? shown }
}
