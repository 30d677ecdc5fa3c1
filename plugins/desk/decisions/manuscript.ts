import type { Context } from 'koishi'
import {
  countedRepeatedText,
  countRepeated,
  giveBack,
  mark,
  markedText,
  returnedText,
} from '../../adoption'
import { answer, editorsCommand, officersCommand, takeReceipt } from '../../chat'
import { forbidden } from '../../deed'
import { hearTurnBack } from '../signing/commands'
import type { SigningTalk } from '../signing/talk'
import { say } from '../../text'
import { hearReturn } from './hear-return'

/**
 * Of one manuscript: `/退回 编号 理由`, `/标注 编号 特征…`, and `/计分 编号 [第2条] 理由`, when it was wrongly
 * taken for a repetition.
 */
export function manuscriptCommands(ctx: Context, signing: SigningTalk) {
  hearReturn(ctx)

  officersCommand(ctx, '退回', ['退稿'], async (asked) => {
    const { session, by, said } = asked
    const turnedBack = (await hearTurnBack(ctx, signing, asked)) ?? forbidden(by, 'editor')
    if (turnedBack) return turnedBack
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.return'))
    return answer(giveBack(ctx, by, { receipt, reason: said.rest }), returnedText)
  })

  editorsCommand(ctx, '标注', ['标记'], ({ session, by, said }) => {
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.mark'))
    const traits = said.rest.split(/[\s、，,；;]+/).filter(Boolean)
    return answer(mark(ctx, by, { receipt, traits }), markedText)
  })

  editorsCommand(ctx, '计分', ['不是重复'], ({ session, by, said }) => {
    const receipt = takeReceipt(ctx, session, said, say('adoption.example.count'))
    const request = { receipt, items: said.items() ?? [], reason: said.rest }
    return answer(countRepeated(ctx, by, request), countedRepeatedText)
  })
}
