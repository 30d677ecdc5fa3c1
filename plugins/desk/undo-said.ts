import { type Context, h, type Session } from 'koishi'
import { actorOf, answer, commandIn, plainText, Questions, Said, speakerOf } from '../chat'
import { undo, undoneText } from '../correction'
import { entryText, shorten, subjectText } from '../deed'
import type { Entry } from '../ledger'
import { say } from '../text'
import { lastUndoable } from './last-entered'

/** What is to be undone: entries by number, or what was entered last. */
export interface UndoSaid {
  numbers?: number[]
  /** Why, when that was said too. */
  reason?: string
}

const LONGEST = 40

/** Entries that are shown before the question. */
const SHOWN = 6

const entries = '记录?\\s?\\d{1,6}(?:\\s?(?:[-—~至到、,和]|\\s)\\s?记?录?\\s?\\d{1,6})*'
const undoing = '撤销|撤掉|撤了|撤|取消|删掉|删了|删除|作废|不算'
const wrong = '弄错|登错|记错|搞错|点错|填错|写错|错了|不对|登重|重复'
const numbered = [
  new RegExp(`^(?:请|麻烦|帮我?|把)*(?:${undoing})(?:掉|了)?\\s*(${entries})\\s*[，,。]?(.*)$`),
  new RegExp(
    `^(?:请|麻烦|帮我?|把)*(${entries})(?:那?[条个])?(?:给我|是|也)?(?:${undoing}|${wrong}).*?$()`,
  ),
]
const last =
  '(?:刚才|刚刚|上一?|最后一?)(?:登记|记|采用|加|扣|弄)?的?(?:那|这)?一?(?:条|个|次|项|笔)?(?:采用|登记|记录|加分|扣分)?'
const lastForms = [
  /^(?:刚才|刚刚)?那?[\d一二三四五六七八九十]*分?(?:我|都)?(?:不[加扣]了|[加扣]错了|[加扣]分(?:撤|取消|作废|不算)[掉了]*)[吧。！!]*$/,
  new RegExp(`^${last}.{0,6}(?:${wrong}|${undoing})`),
  new RegExp(`^(?:请|麻烦|帮我?|把)*(?:${undoing})(?:掉|了|一下)?${last}`),
  /^(?:我|哎呀?|不好意思|抱歉)?[，,]?(?:登|弄|记|搞|点)错了[吧。！!]*$/,
]
const asks = /[?？吗呢]|为什么|怎么|能不能|可以不|公示|稿|没|不是/

/** `撤销记75`, `把记12、14撤了`, 刚才那条弄错了; undefined for anything else. */
export function readUndo(text: string): UndoSaid | undefined {
  const said = text.trim()
  if (said.length > LONGEST || asks.test(said)) return undefined
  for (const form of numbered) {
    const [, found, reason] = form.exec(said) ?? []
    const numbers = found ? new Said(found).entries() : undefined
    if (numbers?.length) return { numbers, reason: reason?.trim() || undefined }
  }
  return lastForms.some((form) => form.test(said)) ? {} : undefined
}

const ofUnit =
  /^(?!.*[稿报交])(?:请|麻烦|帮我?|把|那|还有|另外)*(?<units>[^，,。]{2,12}?)(?:的|那[个条篇]|那?[\d一二两三四五六七八九十.]+分|也|被|都|全)*(?:[^，,。]{0,8}采用|登记)?(?:的|也|都|全|给我)*(?:撤销|撤掉|撤了?|取消|作废|不算|登重|重复|[弄登记搞加扣]错)(?:掉|了)?(?:采用|登记)?[吧了。！!]*$/

/** 把教务处采用的撤了, 护理系那2分加错了: what of that unit was entered so in the open months. */
export function adoptionsOf({ ledger, roster }: Pick<Context, 'ledger' | 'roster'>, said: string) {
  const { units = '' } = ofUnit.exec(said.trim())?.groups ?? {}
  const { unit } = roster.startsWith(units) ?? {}
  const { published, reversed } = ledger.state
  const type = /[加扣减]/.test(said) ? 'adjusted' : 'adopted'
  const found = ledger.entries.filter((entry) => {
    const isMeant = entry.type === type
    const isOpen = isMeant && !published.has(entry.payload.day.slice(0, 7))
    return unit && isOpen && entry.unit === unit.name && !reversed.has(entry.id)
  })
  return found.map(({ seq }) => seq)
}

/** Editors who say in private what is to be undone are shown what it is, and it is undone upon yes. */
export function hearUndo(ctx: Context) {
  const questions = new Questions<Required<UndoSaid>>().settle(
    ctx,
    (session, asked) =>
      answer(undo(ctx, actorOf(ctx, session), asked), (done) => undoneText(ctx, done)),
    () => say('correction.undo.left'),
  )

  ctx.middleware((session, next) => {
    const said = plainText(session.stripped.content)
    const isPlain = session.isDirect && !/^[/／]/.test(said)
    const own = isPlain ? adoptionsOf(ctx, said) : []
    const read = isPlain ? readUndo(said) : undefined
    const found: UndoSaid | undefined = own.length ? { numbers: own } : read
    if (!found || speakerOf(ctx, session)?.role !== 'editor') return next()
    const numbers = found.numbers ?? lastUndoable(ctx, actorOf(ctx, session)) ?? []
    const isCommand = commandIn(ctx, session) !== undefined
    // With its reason it is the command itself: 撤销 记75 登错了.
    if (isCommand && (found.reason || !numbers.length)) return next()
    return isCommand
      ? ask(session, numbers, found.reason)
      : next(async () => ask(session, numbers, found.reason))
  }, true)

  function ask(session: Session, numbers: number[], reason = say('correction.undo.reason')) {
    if (!numbers.length) return h.text(say('correction.undo.none'))
    const lines = numbers.flatMap((no) => ctx.ledger.entries[no - 1] ?? []).map(lineOf)
    if (!lines.length) return h.text(say('correction.unknown-entry', numbers))
    questions.ask(session, { numbers, reason })
    const yes = say('correction.undo.yes', [reason, numbers[0]])
    return h.text([say('correction.undo.ask'), ...shorten(lines, SHOWN), yes].join('\n'))
  }

  function lineOf(entry: Entry) {
    return say('correction.undo.line', [entry.seq, subjectText(ctx, entry), entryText(entry)])
  }
}
