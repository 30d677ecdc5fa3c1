import type { Context } from 'koishi'
import { endorse, endorsedText } from '../../adoption'
import { today } from '../../calendar'
import {
  actorOf,
  answer,
  type Asked,
  dayFirst,
  officersCommand,
  plainText,
  Said,
  saidReceipt,
  spoken,
} from '../../chat'
import { type Actor, forbidden, Refusal } from '../../deed'
import {
  askInstructions,
  assign,
  assignedText,
  conclude,
  concludedText,
  instruct,
  instructedText,
  instructionList,
  instructionsList,
  isSchoolLeader,
  readInstruction as readOne,
  reopen,
  reopenedText,
  report,
  reportedText,
} from '../../instruction'
import { say } from '../../text'
import { hearInstructionTold } from './instruction-told'
import { readInstruction, readPassing } from './read-instruction'
import { takeUnits } from './take-units'

/** 批示1; before what is done with it, 1 will do. */
const numberForm =
  /^批示\s*第?(\d{1,6})号?(?!\d)|^第?(\d{1,4})号?(?=\s*(?:办结|已办结|退回|转)(?:$|[\s：:，,]))/

/** 已办结 方案已报, 办完了：…; not 办结率. */
const doneForm =
  /^(?:已经?办结|已经?办完|办结了?|办完了?|办好了|已办)(?=$|[\s，,。.！!：:；;])[\s，,。.！!：:；;]*/

/**
 * `/批示 [编号] [级别] 领导 内容 转 单位 日期`, `/批示 批示1 [转|办结|退回]`, `/批示`: what a leader wrote and what
 * becomes of it. `/办结 [批示1] 说明`, quoting it also 已办结: a unit answers.
 */
export function instructionCommands(ctx: Context) {
  hearInstructionTold(ctx)

  officersCommand(ctx, '批示', ['领导批示', '登记批示'], (asked) => {
    const { session, by, words, said } = asked
    const isReading = !words || /^批示\s*第?\d{1,6}号?$/.test(words.trim())
    if (isReading && !session.isDirect) return new Refusal('instruction.in-private', [words])
    if (!words) return answer(askInstructions(ctx, by), instructionsList)
    const no = takeNumber(said)
    if (no && said.isOver) return answer(readOne(ctx, by, no), instructionList)
    const refusal = isSchoolLeader(by) ? undefined : forbidden(by, 'editor')
    return refusal ?? (no ? pursue(ctx, by, no, said) : enter(ctx, asked))
  })

  officersCommand(ctx, '办结', ['已办结'], ({ session, by, said }) => {
    const no = takeNumber(said) ?? quotedNumber(session.quote?.content)
    const isPursuing = by.person?.role === 'editor' || isSchoolLeader(by)
    if (isPursuing && no) return answer(conclude(ctx, by, { no, note: said.rest }), concludedText)
    return answer(report(ctx, by, { no, answer: said.rest }), reportedText)
  })

  ctx.middleware(async (session, next) => {
    const words = plainText(session.stripped.content).trim()
    const no = quotedNumber(session.quote?.content)
    if (!session.isDirect || session.stripped.prefix || !no || !doneForm.test(words)) return next()
    const by = actorOf(ctx, session)
    const told = report(ctx, by, { no, answer: words.replace(doneForm, '') })
    return spoken(await answer(told, reportedText)) ?? ''
  })
}

function takeNumber(said: Said): number | undefined {
  const [, marked, bare] = said.take(numberForm) ?? []
  return Number(marked ?? bare) || undefined
}

/** 批示1 in a message of ours that was quoted. */
function quotedNumber(text = ''): number | undefined {
  const [, no] = /批示(\d{1,6})/.exec(text) ?? []
  return no ? Number(no) : undefined
}

/** What an editor does with an instruction. */
function pursue(ctx: Context, by: Actor, no: number, said: Said) {
  if (said.take(/^(?:已?办结|已?完成)[：:，,\s]*/)) {
    return answer(conclude(ctx, by, { no, note: said.rest || undefined }), concludedText)
  }
  if (said.take(/^退回[：:，,\s]*/)) {
    const units = takeUnits(said, ctx.roster)
    return answer(reopen(ctx, by, { no, units, reason: said.rest }), reopenedText)
  }
  const passing = readPassing(ctx, by, said.rest)
  return answer(assign(ctx, by, { no, ...passing }), assignedText)
}

/** What a leader wrote; only a level is scored, and nothing follows. */
function enter(ctx: Context, { session, by, words }: Asked) {
  const said = new Said(dayFirst(words))
  const early = said.day(today())
  const receipt = saidReceipt(ctx, session, said)
  const { text, isClear, level, leader, ...about } = readInstruction(ctx, by, said)
  const day = early ?? about.day
  const hasLevels = ctx.policy.at().levels.length > 0
  if (text && (isClear || level || !hasLevels)) {
    const request = { ...about, receipt, text, level, leader, day }
    return answer(instruct(ctx, by, request), instructedText)
  }
  if (!hasLevels) {
    return new Refusal('instruction.text-expected', [say('instruction.example.instruct')])
  }
  if (!receipt) return new Refusal('chat.receipt-expected', [say('adoption.example.endorse')])
  const request = { receipt, level: level ?? leader ?? '', leader: level && leader, day }
  return answer(endorse(ctx, by, request), endorsedText)
}
