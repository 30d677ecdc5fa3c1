import type { Session } from 'koishi'
import { plainText, speakerOf } from '../chat'
import type { Door } from './door'
import { isAcknowledgement, topicOf } from './questions/topic'
import { imagesOf } from './receive-text'

/** Longest explanation of a picture, in characters. */
const CAPTION = 80

/**
 * Pictures without a command, and the words that explain them: for the text that waits for them, or
 * for one still to come. Tells whether nobody else need hear of them.
 */
export async function hearPictures(door: Door, session: Session): Promise<boolean> {
  const { ctx, conversation, illustrations } = door
  const images = imagesOf(ctx, session)
  const said = plainText(session.stripped.content)
  if (!images.length && !isCaption(door, session, said)) return false
  const isOfficer = !!speakerOf(ctx, session)?.unit
  const isAsked = (session.isDirect && isOfficer) || conversation.isUnmet(session)
  let isAnswered = true
  await conversation.inTurn(session, async () => {
    if (!images.length) return illustrations.explain(session, said)
    if (await illustrations.illustrate(session, images, said)) return
    const text = illustrations.keep(session, images)
    isAnswered = isAsked
    if (text && isAsked) await ctx.courier.reply(session, text)
  })
  return isAnswered
}

/** In a group only what says so itself: it may be talk. */
function isCaption({ illustrations }: Door, session: Session, said: string): boolean {
  if (!said || said.length > CAPTION || !illustrations.expectsCaption(session)) return false
  return said.startsWith('图') || (!!session.isDirect && !topicOf(said) && !isAcknowledgement(said))
}
