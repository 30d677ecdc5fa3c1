import { type Context, h } from 'koishi'
import { share, sharedText } from '../../adoption'
import { actorOf, answer, editorsCommand, plainText, takeReceipt } from '../../chat'
import { type Actor, PATIENCE, yearOf } from '../../deed'
import { say } from '../../text'
import { readParts } from './read-parts'

/** `/合稿 编号 单位=分 …`: how what a joint manuscript earns is shared out. */
export function shareCommand(ctx: Context) {
  editorsCommand(ctx, '合稿', ['分配', '合稿分配'], ({ session, by, said }) => {
    // What follows is a unit, and 人事处 is one.
    const tight = said.tightReceipt(yearOf(ctx), '\\s|\\p{sc=Han}')
    const receipt = tight ?? takeReceipt(ctx, session, said, say('adoption.example.share'))
    return answer(share(ctx, by, { receipt, parts: readParts(ctx, by, said) }), sharedText)
  })

  // Asked last, when nothing is asked about shares.
  ctx.middleware((session, next) => {
    const isSaid = session.isDirect && evenly.test(plainText(session.stripped.content))
    const receipt = isSaid ? lastShared(ctx, actorOf(ctx, session)) : undefined
    return receipt ? next(async () => h.text(say('adoption.shares.settled', [receipt]))) : next()
  }, true)
}

const evenly = /^(?:那就?)?(?:平均?分|均分|平摊|对半分?|(?:各|一人|一家)一半)[吧了]?[。.！!]*$/

/** The manuscript that somebody shared out just now; undefined when they did something else since. */
function lastShared({ ledger }: Context, { account }: Actor): string | undefined {
  const last = ledger.entries.findLast(
    ({ by }) => by.platform === account.platform && by.userId === account.userId,
  )
  if (!last || Date.now() - Date.parse(last.at) > PATIENCE) return undefined
  const isShared = last.type === 'shared' || (last.type === 'adopted' && last.payload.piece)
  return isShared ? last.ref : undefined
}
