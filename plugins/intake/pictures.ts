import type { Session } from 'koishi'
import { actorOf, plainText, slipText, speakerOf } from '../chat'
import { isLately, openFor } from '../incident'
import { readCaption } from './caption-said'
import type { Door } from './door'
import { imagesOf } from './receive-text'
import { say } from './say'

/**
 * Pictures without a command, and the words that explain them: for the text that waits for them, or
 * for one still to come. Tells whether nobody else need hear of them.
 */
export async function hearPictures(door: Door, session: Session): Promise<boolean> {
  const { ctx, conversation, illustrations } = door
  const images = imagesOf(ctx, session)
  if (!images.length) return hearCaption(door, session)
  const said = plainText(session.stripped.content)
  const isOfficer = !!speakerOf(ctx, session)?.unit
  const isAsked = (session.isDirect && isOfficer) || conversation.isUnmet(session)
  let isAnswered = true
  await conversation.inTurn(session, async () => {
    if (await illustrations.illustrate(session, images, said)) return
    const kept = illustrations.keep(session, images)
    const [emergency] = session.isDirect ? openFor(ctx, actorOf(ctx, session)).filter(isLately) : []
    const text = emergency ? say('intake.illustration.emergency', [emergency.no]) : kept
    isAnswered = isAsked || !!emergency
    if (text && isAnswered) await ctx.courier.reply(session, text)
  })
  return isAnswered
}

/** Words while a picture waits to be explained: that, or that nothing is handed in. */
async function hearCaption(door: Door, session: Session): Promise<boolean> {
  const { ctx, conversation, illustrations } = door
  const said = plainText(session.stripped.content)
  const person = speakerOf(ctx, session)
  if (!illustrations.expectsCaption(session) || (person && slipText(ctx, person, said)))
    return false
  const meant = readCaption(said, !!session.isDirect)
  if (meant === 'caption') {
    await conversation.inTurn(session, () => illustrations.explain(session, said))
  } else if (meant) {
    if (meant === 'dropped') illustrations.drop(session)
    const key = meant === 'dropped' ? 'pasted.cancelled' : 'illustration.caption-again'
    await ctx.courier.reply(session, say(`intake.${key}`))
  }
  return !!meant
}
