import type { Context } from 'koishi'
import { share, sharedText } from '../../adoption'
import { today } from '../../calendar'
import { answer, editorsCommand, takeReceipt } from '../../chat'
import { say } from '../../text'
import { readParts } from './read-parts'

/** `/合稿 编号 单位=分 …`: how what a joint manuscript earns is shared out. */
export function shareCommand(ctx: Context) {
  editorsCommand(ctx, '合稿', ['分配', '合稿分配'], ({ session, by, said }) => {
    // What follows is a unit, and 人事处 is one.
    const tight = said.tightReceipt(today().slice(0, 4), '\\s|\\p{sc=Han}')
    const receipt = tight ?? takeReceipt(ctx, session, said, say('adoption.example.share'))
    return answer(share(ctx, by, { receipt, parts: readParts(ctx, by, said) }), sharedText)
  })
}
