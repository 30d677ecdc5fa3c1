import { type Context, h, type Session } from 'koishi'

/** What stands above the pictures, and what is said when they cannot be drawn or sent. */
interface Words {
  above: string
  whole: string
}

/** Replies with pictures; gives all of the text to be said when that fails. */
export async function replyPictures(
  ctx: Context,
  session: Session,
  { above, whole }: Words,
  draw: () => Promise<Buffer[]>,
): Promise<string | undefined> {
  try {
    const images = (await draw()).map((bytes) => h.image(bytes, 'image/png'))
    await ctx.courier.reply(session, [h.text(`${above}\n`), ...images])
  } catch (error) {
    ctx.logger('intake').warn('[intake] 积分图片没有发成，改发文字：%s', error)
    return whole
  }
}
