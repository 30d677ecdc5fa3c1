import type { Context } from 'koishi'
import { adjust, type Adjustable, adjustedText, type AdjustmentRequest } from '../../adoption'
import { today } from '../../calendar'
import { answer, dayFirst, editorsCommand, Said } from '../../chat'
import { type Actor, Refusal, unknownUnit, yearOf } from '../../deed'
import type { Ground } from '../../policy'
import { say } from '../../text'

/** 依据四（三）, or 〔四（三）〕 at the end. */
const clauseForm = /依据[:：]?\s*([^\s、，,；;]+)|〔([^〕]+)〕$/

/** 批准：张院长, 经张院长批准 */
const approvalForm =
  /批准(?:人)?[:：]\s*([^\s、，,；;。]+)|经([^\s、，,；;。经]{2,8}?)(?:批准|同意)/

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
    const about = readAbout(ctx, by, said, kind)
    const day = early ?? said.clearDay(today())
    const adjusting = readAdjustment(said, ctx.policy.at(day).grounds)
    return answer(adjust(ctx, by, { kind, about, day, ...adjusting }), adjustedText)
  })
}

function readAbout(ctx: Context, by: Actor, said: Said, kind: Kind): Adjustable {
  const unit = said.unit(ctx.roster)
  if (unit) return { unit: unit.name }
  const receipt = said.receipt(yearOf(ctx))
  if (receipt) return { receipt }
  const word = said.word()
  if (ctx.roster.near(word).length) throw unknownUnit(ctx, by, word)
  const example = say(`adoption.adjustment.${kind}.example`)
  throw new Refusal('adoption.adjustment.whom', [word, example])
}

const pointsForm = /(?:^|[\s，,；;])([加扣＋+\-−]?\d+(?:\.\d+)?\s?分)(?=$|[\s，,。；;])/

/** Takes points that stand behind the reason: 配合工作好 2分 依据…. */
function pointsBehind(said: Said) {
  const [form, points] = pointsForm.exec(said.rest) ?? []
  if (!form) return undefined
  said.rest = said.rest.replace(form, ' ').trim()
  return new Said(points).points()
}

/**
 * Reads `协助 3 协助完成调研报告`, `5 承办现场会 依据四（三）`: a ground of the policy with its size, or
 * points by an editor's decision with the clause for it; then the reason.
 */
export function readAdjustment(said: Said, grounds: Ground[]) {
  const ground = said.named(grounds)?.name
  const { size, kind: saidKind } = said.points() ?? pointsBehind(said) ?? {}
  // The clause and the proof stand anywhere in the reason.
  const [proof, link, shown] = proofForm.exec(said.rest) ?? ['']
  const [approval, approver, consenting] = approvalForm.exec(said.rest) ?? ['']
  const rest = said.rest.replace(proof, '').replace(approval, '').trim()
  const [source, named, bracketed] = clauseForm.exec(rest) ?? ['']
  const reason = rest
    .replace(source, '')
    .trim()
    .replace(/[，,、；;]$/, '')
  const approvedBy = approver ?? consenting
  const from = { clause: named ?? bracketed, evidence: link ?? shown, approvedBy }
  return { ground, size, saidKind, reason, ...from }
}
