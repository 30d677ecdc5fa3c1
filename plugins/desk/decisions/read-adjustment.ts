import { Said } from '../../chat'
import type { Ground } from '../../policy'

/** 依据四（三）, or 〔四（三）〕 at the end. */
const clauseForm = /依据[:：]?\s*([^\s、，,；;]+)|〔([^〕]+)〕$/

/** 批准：张院长, 经张院长批准, 苏主任批准了 */
const approvalForm =
  /批准(?:人)?[:：]\s*([^\s、，,；;。]+)|(?:经|(?<![^\s、，,；;。]))([^\s、，,；;。经]{2,8}?)(?:已经?)?(?:批准|同意)了?/

/** A link, or what stands after 证明. */
const proofForm = /(https?:\/\/\S+)|(?:证明|佐证|凭证|附件)[:：]?\s*(\S+)/

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
