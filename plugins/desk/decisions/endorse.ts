import type { Context } from 'koishi'
import { endorse, endorsedText } from '../../adoption'
import { today } from '../../calendar'
import { editorsCommand, dayFirst, Said, takeReceipt } from '../../chat'
import { Refusal } from '../../deed'
import { say } from '../../text'

export const name = 'desk-endorse'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/批示 编号 级别 [领导] [-d 日期]`: a leader wrote on a submission. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '批示', ['领导批示', '登记批示'], async ({ session, by, words }) => {
    const said = new Said(dayFirst(words))
    const early = said.day(today())
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.endorse'))
    const level = said.named(ctx.policy.at().levels)?.name ?? said.word()
    const day = early ?? said.day(today())
    const leader = said.rest || undefined
    const outcome = await endorse(ctx, by, { receipt, level, leader, day })
    return outcome instanceof Refusal ? outcome : endorsedText(outcome)
  })
}
