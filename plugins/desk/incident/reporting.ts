import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import {
  findIncident,
  instruct,
  isAwaited,
  isLeading,
  markOf,
  nextText,
  openFor,
  report,
  reportedText,
  toldText,
  topText,
  unansweredText,
} from '../../incident'
import { say } from '../../text'
import type { Reply } from './discreet'
import { isFree } from './free-words'
import type { OpenQuestions } from './open-questions'
import { readReport, takeNumber, timeFault } from './read'
import { timeOf } from './time-said'

/** `/已报 张院长 14:05`, `收到`, `/已指示 同意上报`: who was told, and what was ordered. */
export class Reporting {
  constructor(
    private ctx: Context,
    private questions: OpenQuestions,
  ) {}

  async report(session: Session, by: Actor, words: string): Promise<Reply> {
    const numbered = takeNumber(words)
    const found = findIncident(this.ctx, by, numbered.no)
    const since = found instanceof Refusal ? undefined : new Date(found.incident.facts.at)
    const names = this.ctx.roster.people
      .map(({ name }) => name)
      .filter((each) => /[和及]/.test(each))
    const request = readReport(numbered, timeOf(session), { since, names })
    return timeFault(request.whom) ?? this.enter(session, by, request)
  }

  async receive(session: Session, by: Actor, words: string): Promise<Reply> {
    const { no } = takeNumber(words)
    const now = timeOf(session)
    const done = await report(this.ctx, by, { no, whom: [], now })
    const top = topText(this.ctx, by, no, now)
    if (!(done instanceof Refusal)) {
      return top ? `${toldText(done)}\n${top}` : reportedText(this.ctx, done, now)
    }
    if (top) return top
    const found = done.reason === 'incident.whom' && findIncident(this.ctx, by, no)
    return found && !(found instanceof Refusal) ? nextText(this.ctx, by, found.incident, now) : done
  }

  /** What comes next for whoever asks. */
  async next(session: Session, by: Actor, words: string): Promise<Reply> {
    const found = findIncident(this.ctx, by, takeNumber(words).no)
    return found instanceof Refusal
      ? found
      : nextText(this.ctx, by, found.incident, timeOf(session))
  }

  /** @param isOwn a leader says in their own words what is to be done */
  async instruct(session: Session, by: Actor, words: string, isOwn = false): Promise<Reply> {
    const { no, rest } = takeNumber(words)
    const now = timeOf(session)
    const done = await instruct(this.ctx, by, { no, said: rest, now, isOwn })
    if (done instanceof Refusal) return done
    const { leader, text } = done.entry.payload
    return markOf(done.incident) + say('incident.tell.instructed', [leader, text])
  }

  /** Whether somebody leads in an emergency that is open: their own words are entered. */
  isLeading(by: Actor): boolean {
    return openFor(this.ctx, by).some((incident) => {
      const found = findIncident(this.ctx, by, incident.no)
      return !(found instanceof Refusal) && isLeading(this.ctx, by, found)
    })
  }

  /** Somebody does not answer the phone. */
  async unanswered(session: Session, by: Actor): Promise<Reply> {
    const found = findIncident(this.ctx, by, undefined)
    if (found instanceof Refusal) return found
    return unansweredText(this.ctx, found.incident, timeOf(session))
  }

  /** Somebody was called, and it was not said who. */
  private askWhom(session: Session, no?: number) {
    this.questions.ask(session, {
      name: 'whom',
      hear: (now, by, said) => {
        const isName =
          said.length < 12 && isFree(this.ctx, by, said) && namesSomebody(this.ctx, said)
        return isName ? this.report(now, by, no ? `突发${no} ${said}` : said) : undefined
      },
    })
  }

  /** A report outside lacks whose order it was by. */
  private askOrder(session: Session, request: ReturnType<typeof readReport>) {
    this.questions.ask(session, {
      name: 'order',
      hear: (now, by, said) => {
        const leader = said.replace(/(?:已经?)?[指示同意的了。]+$/, '')
        const isName = leader.length > 1 && leader.length < 8 && isFree(this.ctx, by, said)
        return isName ? this.enter(now, by, { ...request, leader }) : undefined
      },
    })
  }

  /** Whether to report outside, of a leader who agrees to it in a word. */
  askIfOrdered(by: Actor): string | undefined {
    const found = findIncident(this.ctx, by, undefined)
    if (found instanceof Refusal || !isAwaited(this.ctx, by, found)) return undefined
    return say('incident.order-unclear', [found.incident.no])
  }

  private async enter(
    session: Session,
    by: Actor,
    request: ReturnType<typeof readReport>,
  ): Promise<Reply> {
    const done = await report(this.ctx, by, request)
    if (!(done instanceof Refusal)) return reportedText(this.ctx, done, request.now)
    if (done.reason === 'incident.instruction-expected') this.askOrder(session, request)
    if (done.reason === 'incident.whom') this.askWhom(session, request.no)
    return done
  }
}

/** Whether words are names of people, posts or bodies that can be told. */
function namesSomebody({ roster, policy }: Context, said: string): boolean {
  const targets = policy.at().incident?.steps.flatMap(({ to }) => to) ?? []
  const names = targets.flatMap(({ name, aliases }) => [name, ...aliases])
  const people = roster.people.map(({ name }) => name)
  const isTitled = people.some((name) => name[0] === said[0]) && /[长记任院总]/.test(said)
  return isTitled || [...names, ...people].some((each) => said.includes(each))
}
