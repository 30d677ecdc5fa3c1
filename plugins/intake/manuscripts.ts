import { type Context, h, type Session } from 'koishi'
import { readPeriodSaid } from '../calendar'
import { actorOf, answer, officersCommand, plainText, readFilter } from '../chat'
import { type Actor, forbidden, PATIENCE, Refusal } from '../deed'
import { isDiscreet } from '../policy'
import {
  annotate,
  annotatedText,
  type Mine,
  mine,
  mineList,
  renamable,
  rename,
  revise,
  revisedText,
  type Shown,
} from '../submission'
import { say } from './say'
import { shownBy } from './shown'
import { tell } from './tell'

const DAY = 24 * 3600_000

const otherwise = /^(?:文件名|名字|改名)?(?:改成|改为|改到|应该是|应是|是|算)\s*/

/** 好的 may only say that one has heard. */
const renameYes =
  /^(?:是的?|对的?|可以的?|行[的吧]?|改吧|改名吧?|收吧|就?(?:这样|按这个)(?:改|收|名字)?吧?|(?:那|就|请|麻烦)*[你您]?(?:帮我?|替我|给我)(?:改个?名?字?|重命名|收)(?:一下|下|了|吧)*)[。！!]*$/

/** What a group may hear of the name: nobody else can be meant. */
const renameWord = /^改名[吧了]?[。！!]*$/

/**
 * About what was handed in: `/改名 [第十三周]` takes the manuscript last refused for its name alone, `/批注 [编号]`
 * and `/改稿 [编号]` send a Word file back with comments or mended: the one quoted, or the officer's own
 * that was handed in; `/我的 [栏目] [时间]` lists.
 */
export function manuscriptCommands(ctx: Context) {
  officersCommand(ctx, '改名', [], async ({ session, by, words }) =>
    tell(ctx, session, await rename(ctx, by, words.replace(otherwise, ''))),
  )

  // A yes to the name that was just proposed, where nobody else is asked anything.
  ctx.middleware(async (session, next) => {
    const said = plainText(session.stripped.content)
    const by = actorOf(ctx, session)
    const form = session.isDirect ? renameYes : renameWord
    const isYes = form.test(said) && !session.stripped.prefix
    const refused = isYes ? renamable(ctx, by) : undefined
    if (!refused || Date.now() - Date.parse(refused.at) > PATIENCE) return next()
    return next(async () => h.text(await tell(ctx, session, await rename(ctx, by, ''))))
  })

  // 改成第十三周: said of the name that was just proposed.
  ctx.middleware(async (session, next) => {
    const said = plainText(session.stripped.content)
    const by = actorOf(ctx, session)
    const isOpen = !session.stripped.prefix && otherwise.test(said) && renamable(ctx, by)
    const period = said.replace(otherwise, '').replace(/[的吧。！!]+$/, '')
    if (!isOpen || !readPeriodSaid(period)) return next()
    return h.text(await tell(ctx, session, await rename(ctx, by, period)))
  })

  async function copyOf<T>(
    make: (desk: Context, by: Actor, which: string | Shown) => Promise<T | Refusal>,
    session: Session,
    by: Actor,
    words: string,
  ): Promise<T | Refusal> {
    const which = forbidden(by, 'officer', 'leader') ?? (await shownBy(ctx, session, by, words))
    return which instanceof Refusal ? which : make(ctx, by, which)
  }

  officersCommand(ctx, '批注', [], async ({ session, by, words }) => {
    const annotated = await copyOf(annotate, session, by, words)
    if (annotated instanceof Refusal) return annotated
    return handBack(ctx, session, by, annotated, annotatedText(annotated))
  })

  officersCommand(ctx, '改稿', [], async ({ session, by, words }) => {
    const revised = await copyOf(revise, session, by, words)
    if (revised instanceof Refusal) return revised
    return handBack(ctx, session, by, revised, revisedText(revised))
  })

  officersCommand(ctx, '我的', ['我的稿件', '我的报送'], ({ session, by, words }) => {
    const filter = readFilter(ctx, by, words, { example: say('intake.mine-example') })
    return answer(filter instanceof Refusal ? filter : mine(ctx, by, filter), (found) =>
      mineList(session.isDirect ? found : withoutReasons(found)),
    )
  })
}

/** A group need not hear why something was given back. */
function withoutReasons(found: Mine): Mine {
  return {
    ...found,
    submissions: found.submissions.map((each) => ({ ...each, reason: undefined })),
  }
}

/** Sends a copy of a manuscript where it was asked for; what a group need not hear of, privately. */
async function handBack(
  ctx: Context,
  session: Session,
  { person }: Actor,
  { name, bytes, column }: { name: string; bytes: Buffer; column: string },
  text: string,
) {
  const { isDirect, channelId, messageId } = session
  if (isDirect || !isDiscreet(ctx.policy.at(), column)) {
    await ctx.courier.reply(session, text)
    return ctx.courier.sendFile(session, name, bytes)
  }
  const to = ctx.courier.reach(person!)
  if (!to) return say('intake.apart.untold')
  const until = new Date(Date.now() + DAY)
  const key = `copy:${channelId}:${messageId}`
  await ctx.courier.push({ key, to, text, file: { name, bytes }, until, isUrgent: true })
  return say('intake.apart.told')
}
