import type { Context, Session } from 'koishi'
import {
  actorOf,
  answer,
  commandIn,
  orRefusal,
  plainText,
  Questions,
  Said,
  spoken,
} from '../../chat'
import { type Actor, Listing, PATIENCE, Refusal } from '../../deed'
import {
  askInstructions,
  assign,
  assignedText,
  conclude,
  concludedText,
  concludeQuestion,
  enterQuestion,
  instruct,
  instructedText,
  instructionsList,
  isSchoolLeader,
  openInstructions,
  orderQuestion,
  passQuestion,
  report,
  reportedText,
  reportQuestion,
  waitingFor,
} from '../../instruction'
import { say } from '../../text'
import { type InstructionWords, readInstructionWords } from './instruction-said'
import { type OrderWords, readOrder } from './leaders-order'
import { readInstruction, readPassing } from './read-instruction'

type Told = InstructionWords & { no?: number }

/**
 * What is said of an instruction in private in plain words: it is shown, and done upon yes. At once is done
 * what leaves nothing open: 批示1办结.
 */
export function hearInstructionTold(ctx: Context) {
  const questions = new Questions<Told>().settle(
    ctx,
    (session, told) => carryOut(actorOf(ctx, session), told),
    () => say('instruction.told.left'),
  )

  ctx.middleware((session, next) => {
    const said = plainText(session.stripped.content)
    const isPlain = session.isDirect && !commandIn(ctx, session) && !session.quote
    const words = isPlain ? readInstructionWords(said) : undefined
    const by = actorOf(ctx, session)
    const order = isPlain && isSchoolLeader(by) ? readOrder(said, ctx.roster) : undefined
    // 批示：请教务处……: it says to whom.
    const isFull = order?.kind === 'order' && order.words.includes('” 转 ')
    const hearing =
      words && by.person && !isFull
        ? hear(session, by, words)
        : order && (() => hearOrder(session, by, order))
    return hearing ? next(async () => spoken((await hearing()) ?? '')) : next()
  }, true)

  function hear(session: Session, by: Actor, words: InstructionWords) {
    const isPursuing = by.person!.role === 'editor' || isSchoolLeader(by)
    if (words.kind === 'pass') return isPursuing ? passing(session, by, words) : undefined
    if (words.kind === 'report') return isPursuing ? undefined : reporting(session, by, words)
    if (!isPursuing) return undefined
    if (words.kind === 'conclude') return concluding(session, by, words)
    if (words.isOwn && !isSchoolLeader(by)) return undefined
    return () => ask(session, words, enterQuestion(words.words))
  }

  /** A leader's own: entered upon yes, or how those stand that were. */
  async function hearOrder(session: Session, by: Actor, order: OrderWords) {
    if (order.kind === 'order') {
      const told = { kind: 'enter', words: order.words } as const
      return ask(session, told, orderQuestion(order.words))
    }
    const list = await answer(askInstructions(ctx, by), instructionsList)
    return list instanceof Listing ? ctx.pages.show(session, list) : list
  }

  /** To whom the one is to be passed on that was entered just now, for nobody yet. */
  function passing(session: Session, by: Actor, told: Told & { kind: 'pass' }) {
    const [last] = openInstructions(ctx)
    const { entry } = last?.instruction ?? {}
    const isNew = entry?.by.name === by.person!.name && Date.now() - Date.parse(entry.at) < PATIENCE
    if (!isNew || last.assignments.length) return undefined
    const { no, text } = entry.payload
    return () =>
      orRefusal(async () => {
        readPassing(ctx, by, told.words)
        return ask(session, { ...told, no }, passQuestion(no, text, told.words))
      })
  }

  function reporting(session: Session, by: Actor, words: Told & { kind: 'report' }) {
    const waiting = waitingFor(ctx, by.person!.unit?.name ?? '')
    if (!waiting.length) return undefined
    const [{ instruction }] = waiting
    const no = words.no ?? (waiting.length === 1 ? instruction.entry.payload.no : undefined)
    // Which one is meant is asked by the deed itself.
    if (!no) return () => carryOut(by, words)
    return () => ask(session, { ...words, no }, reportQuestion(no, words.answer))
  }

  /** The one that was said, or the only one that all have answered. */
  function concluding(session: Session, by: Actor, words: Told & { kind: 'conclude' }) {
    if (words.no) return () => carryOut(by, words)
    const answered = openInstructions(ctx).filter(
      ({ assignments }) => assignments.length > 0 && assignments.every(({ reported }) => reported),
    )
    if (answered.length !== 1) return undefined
    const { no } = answered[0].instruction.entry.payload
    return () => ask(session, { ...words, no }, concludeQuestion(answered[0]))
  }

  function ask(session: Session, told: Told, question: string) {
    questions.ask(session, told)
    return question
  }

  async function carryOut(by: Actor, told: Told): Promise<string | Refusal> {
    if (told.kind === 'report') return answer(report(ctx, by, told), reportedText)
    if (told.kind === 'conclude') return answer(conclude(ctx, by, { no: told.no! }), concludedText)
    if (told.kind === 'pass') {
      const passing = { no: told.no!, ...readPassing(ctx, by, told.words) }
      return answer(assign(ctx, by, passing), assignedText)
    }
    const request = readInstruction(ctx, by, new Said(told.words))
    return (await orRefusal(() => answer(instruct(ctx, by, request), instructedText)))!
  }
}
