import type { Context } from 'koishi'
import { endorse, endorsedText, giveBack, mark, markedText, returnedText } from '../../adoption'
import { today } from '../../calendar'
import { answer, dayFirst, editorsCommand, Said, takeReceipt } from '../../chat'
import { say } from '../../text'

/** Of one manuscript: `/退回 编号 理由`, `/标注 编号 特征…`, `/批示 编号 级别 [领导] [-d 日期]`. */
export function manuscriptCommands(ctx: Context) {
  editorsCommand(ctx, '退回', ['退稿'], ({ session, by, said }) => {
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.return'))
    return answer(giveBack(ctx, by, { receipt, reason: said.rest }), returnedText)
  })

  editorsCommand(ctx, '标注', ['标记'], ({ session, by, said }) => {
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.mark'))
    const traits = said.rest.split(/[\s、，,；;]+/).filter(Boolean)
    return answer(mark(ctx, by, { receipt, traits }), markedText)
  })

  editorsCommand(ctx, '批示', ['领导批示', '登记批示'], ({ session, by, words }) => {
    const said = new Said(dayFirst(words))
    const early = said.day(today())
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.endorse'))
    const level = said.named(ctx.policy.at().levels)?.name ?? said.word()
    const day = early ?? said.day(today())
    const leader = said.rest || undefined
    return answer(endorse(ctx, by, { receipt, level, leader, day }), endorsedText)
  })
}
