import type { Context, Session } from 'koishi'
import { now, today } from '../calendar'
import { actorOf, answer, officersCommand, quotedReceipt, spoken, orRefusal } from '../chat'
import { type Actor, PATIENCE, Refusal, yearOf } from '../deed'
import { isHandedIn, parseReceipt, type Submission } from '../ledger'
import { countBeside, countedText, handInText, isInQuestion, replaceEarlier } from '../submission'

type Choice = '替换' | '补充'

/** 替换, 补充吧, 是替换的, 替换之前的 */
export const choiceWord =
  /^(?:(?:这份|这篇|这个|这)?(?:应该|那就|是|算|要|选|就|那|按))*(替换|补充)(?:稿件|稿)?(?:掉|吧|的|了|哈|啊|它|(?:之前|以前|上一|前一|原来)(?:的|份|篇|那份)*)*\s*([\d\-－—第号]*)[。.！!~]*$/

/**
 * `/替换 [编号]` and `/补充 [编号]`: whether a manuscript replaces an earlier one of its unit or counts
 * beside it. Just after it was handed in, or in answer to what we said of it, the bare word will do.
 */
export function choiceCommands(ctx: Context) {
  for (const choice of ['替换', '补充'] as const) {
    officersCommand(ctx, choice, [], ({ session, by, words }) => {
      const receipt = parseReceipt(words, yearOf(ctx)) ?? quoted(ctx, session)
      return choose(ctx, by, choice, receipt ?? onlyOpen(ctx, session, choice))
    })
  }

  ctx.middleware(async (session, next) => {
    const [, choice, said = ''] = choiceWord.exec(session.stripped.content) ?? []
    const by = actorOf(ctx, session)
    if (!choice || !isExpected(ctx, session, by, choice as Choice)) return next()
    const told = await orRefusal(() => {
      const receipt = parseReceipt(said, yearOf(ctx)) ?? quoted(ctx, session)
      return choose(ctx, by, choice as Choice, receipt ?? onlyOpen(ctx, session, choice as Choice))
    })
    return spoken(told) ?? ''
  })
}

async function choose(
  ctx: Context,
  by: Actor,
  choice: Choice,
  receipt: string | Refusal,
): Promise<string | Refusal> {
  if (receipt instanceof Refusal) return receipt
  if (choice === '补充') return answer(countBeside(ctx, by, receipt), countedText)
  const submission = ctx.ledger.find(receipt)
  const isOpen = !submission || submission.entry.payload.beside
  const about = isOpen ? { receipt } : { receipt: lastAfter(ctx, submission), earlier: receipt }
  return answer(replaceEarlier(ctx, by, about), handInText)
}

/** What the same unit handed in to the same column and week last, after an earlier manuscript. */
function lastAfter({ ledger }: Context, { entry, receipt }: Submission): string {
  const own = ledger.submissions(entry.unit, entry.payload.day, today())
  const later = own.findLast((each) => {
    const { column, week } = each.entry.payload
    const isAlike = column === entry.payload.column && week === entry.payload.week
    return isHandedIn(each) && isAlike && each.entry.seq > entry.seq
  })
  return later?.receipt ?? receipt
}

/** Whether a bare word can be an answer: something is open, or what we said of it is quoted. */
function isExpected(ctx: Context, session: Session, { person }: Actor, choice: Choice): boolean {
  const submission = ctx.ledger.find(quoted(ctx, session) ?? '')
  const isOwn = !!submission && submission.entry.unit === person?.unit?.name
  return isOwn || openIn(ctx, session, choice).length > 0
}

/** The manuscript of the message that is quoted, or that our answer begins with. */
function quoted(ctx: Context, session: Session): string | undefined {
  const said = /(?<!\d)\d{4}-\d{4,}(?!\d)/.exec(session.quote?.content ?? '')
  return quotedReceipt(ctx, session) ?? said?.[0]
}

/** The one manuscript of this person here that the word can be about. */
function onlyOpen(ctx: Context, session: Session, choice: Choice): string | Refusal {
  const open = openIn(ctx, session, choice)
  if (!open.length) return new Refusal('submission.choice.none')
  const [receipt] = open
  if (open.length === 1) return receipt
  return new Refusal('submission.choice.which', [open.length, open.join('、')])
}

/** Receipts of what this person handed in here just now, and what became of it is not settled. */
function openIn({ ledger }: Context, session: Session, choice: Choice): string[] {
  const { platform, channelId, userId } = session
  const since = Date.parse(now()) - PATIENCE
  const lately = ledger.entries.slice(
    ledger.entries.findLastIndex(({ at }) => Date.parse(at) < since) + 1,
  )
  return lately.flatMap((entry) => {
    if (entry.type !== 'submitted' || entry.by.userId !== userId) return []
    const isHere = entry.source.platform === platform && entry.source.channelId === channelId
    const submission = ledger.find(entry.payload.receipt)!
    const isOpen = choice === '替换' ? entry.payload.beside : isInQuestion(submission)
    return isHere && isOpen && isHandedIn(submission) ? [submission.receipt] : []
  })
}
