import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import { remark, tellsEvent } from '../../incident'
import type { EntryOf, Incident } from '../../ledger'
import { say } from '../../text'
import type { Reply } from './discreet'
import { isElsewhere } from './elsewhere'
import type { OpenQuestions } from './open-questions'
import { timeOf } from './time-said'
import { yesOrNo } from './yes-or-no'

/** How long after a leader asked the next words answer it, in milliseconds. */
const ANSWERED = 15 * 60_000
/** A longer message is a manuscript. */
const LONG = 100

const asks =
  /[?？]|吗|[呢么没]$|没有$|谁|哪[里个儿边些]|在哪|什么|啥|怎么|咋|(?:几|多少)[个名位人点]?(?:人|学生)?$/

/**
 * Whether words tell something, though it is no fact that was asked for.
 * @param isAlone nothing is asked, that short words may have been meant to answer: 就是那会儿
 */
export function isTelling(said: string, isAlone: boolean): boolean {
  const length = said.match(/\p{sc=Han}/gu)?.length ?? 0
  const isDone = length > 3 && /了[。.！!]*$/.test(said)
  if (length < (isAlone ? 3 : 6) && !isDone && !tellsEvent(said)) return false
  const isLong = said.length > LONG || said.includes('\n')
  return !isLong && !isElsewhere(said) && !asks.test(said)
}

/** What whoever reports an emergency says of it that is no fact: passed on as their own words. */
export class ReportersWords {
  constructor(
    private ctx: Context,
    private questions: OpenQuestions,
  ) {}

  /** Whether words are to be passed on: they tell something, or answer what a leader asked just now. */
  fit(by: Actor, incident: Incident, said: string, isAlone: boolean): boolean {
    return isAnswering(incident, by, said) || isTelling(said, isAlone)
  }

  /**
   * Passed on at once when a leader asked something just now; else it is asked first.
   * @param isAlone nothing else is asked, to which a no would be the answer: 有没有人受伤？没有
   */
  async hear(
    session: Session,
    by: Actor,
    incident: Incident,
    said: string,
    isAlone: boolean,
  ): Promise<Reply> {
    return isAsked(incident, by)
      ? this.pass(session, by, incident.no, said)
      : this.offer(session, incident.no, said, isAlone)
  }

  private offer(session: Session, no: number, said: string, isAlone: boolean): string {
    this.questions.ask(session, {
      name: `offer ${said}`,
      hear: (now, who, answer) => {
        const isSo = yesOrNo(answer)
        if (!isSo && !(isAlone && isSo === false)) return undefined
        return isSo
          ? this.pass(now, who, no, said)
          : Promise.resolve(say('incident.aside-not', [no]))
      },
    })
    return say('incident.offer', [no, said])
  }

  private async pass(session: Session, by: Actor, no: number, said: string): Promise<Reply> {
    const done = await remark(this.ctx, by, { no, said, now: timeOf(session), isTold: false })
    return done instanceof Refusal ? done : say('incident.passed-on', [no])
  }
}

/** Whether words answer what a leader asked just now, short as they are: 送了. */
function isAnswering(incident: Incident, by: Actor, said: string): boolean {
  const isWords = /\p{sc=Han}{2}/u.test(said) && said.length < LONG && !said.includes('\n')
  return (
    isWords && !isElsewhere(said) && !asks.test(said.replace(/^没有$/, '')) && isAsked(incident, by)
  )
}

/** Whether the last that anybody said of it is somebody else's question. */
function isAsked({ history }: Incident, { person }: Actor): boolean {
  const last = history.findLast(
    (entry): entry is EntryOf<'incident-noted'> =>
      entry.type === 'incident-noted' && !!entry.payload.remark,
  )
  if (!last || last.by.name === person?.name) return false
  return Date.now() - Date.parse(last.at) < ANSWERED && asks.test(last.payload.said ?? '')
}
