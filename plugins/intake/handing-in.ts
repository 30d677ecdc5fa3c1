import type { Context, Session } from 'koishi'
import { h } from 'koishi'
import { plainText, saidToUs } from '../chat'
import type { Attachment } from '../courier'
import { columnIn } from './column'
import type { Conversation, Intent } from './conversation'
import { isPicture } from './picture-files'

/** Longer words say more than that a file is handed in. */
const LONGEST = 30

const cue =
  /查收|收一?下|收下|接收|报送|上报|报一?下|报上|报稿|交稿|交上|交一?下|投稿|提交|送审|收稿/
const otherwise =
  /[？?]|怎么|如何|吗|么|什么|为何|谁|几|哪|别|不|没|撤|退|删|格式|模板|样[例稿]|要求|截止/

const polite = '(?:老师|您好|你好|请|麻烦|帮忙|帮我|再|给我|[，,、\\s])*'
const look = '(?:看看?|检查|校验|把把?关)(?:一?下)?'
const file = '(?:我们?的?|单位的?|学院的?)?(?:这|那)?(?:个|份|篇|样)?(?:稿子?|稿件|文件)?(?:写得?)?'
const good = '(?:可以|行|合格|合规|符合要求|达标|能用|能过|对|过关|合适|有问题)'

/** 检查一下, 这个可以吗, 帮忙看看行不行: it is asked whether a file will do, and nothing handed in. */
const asksCheck = new RegExp(
  `^${polite}(?:${look}${file}|(?:${look})?[，,\\s]*${file}(?:有没有问题|${good}了?[吗么不没]|${good}[不没]${good}))[呢啊吧]?[？?。！!]*$`,
)

/** Whether words ask what is wrong with the file they quote, before it is handed in. */
export function saysCheck(said: string): boolean {
  return said.length <= LONGEST && asksCheck.test(said)
}

/** Whether words say that the file they quote is handed in: 请查收, 帮我报送一下, 周报, or none at all. */
export function saysHandIn(said: string, isColumn: (said: string) => boolean): boolean {
  if (!said) return true
  if (said.length > LONGEST || otherwise.test(said)) return false
  return cue.test(said) || isColumn(said)
}

/** The same said to the bot just behind files of which nothing was said: 这个算日常信息. */
export function handedBySaying(
  ctx: Context,
  session: Session,
  conversation: Conversation,
): { files: Attachment[]; intent: Intent } | undefined {
  const said = saidToUs(session)
  if (said === undefined || !conversation.hasFiles(session)) return undefined
  const column = columnIn(ctx.policy.at(), said)
  if (!saysHandIn(said, () => column !== undefined)) return undefined
  return { files: conversation.takeFiles(session), intent: { record: true, column } }
}

/** A file that a message to the bot quotes and hands in, without a command; undefined when none is. */
export function handedByQuote(
  ctx: Context,
  session: Session,
): { files: Attachment[]; intent: Intent } | undefined {
  const { stripped, isDirect, elements = [], selfId } = session
  const isToUs = isDirect || h.select(elements, 'at').some(({ attrs }) => attrs.id === selfId)
  if (!isToUs || stripped.prefix) return undefined
  const files = ctx.courier.quoted(session).filter((each) => !isPicture(each))
  if (!files.length) return undefined
  const said = plainText(stripped.content)
  const column = columnIn(ctx.policy.at(), said)
  const isChecked = saysCheck(said)
  const isMeant = isChecked || saysHandIn(said, () => column !== undefined)
  return isMeant ? { files, intent: { record: !isChecked, column } } : undefined
}
