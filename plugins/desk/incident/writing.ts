import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import { findIncident, isCry, write, writtenText } from '../../incident'
import type { Reply } from './discreet'
import { isElsewhere } from './elsewhere'
import { isFree } from './free-words'
import type { OpenQuestions } from './open-questions'
import { takeNumber } from './read'
import { timeOf } from './time-said'

interface Written {
  kind: '续报' | '终报'
  no?: number
  text: string
  /** It was said that the clocks end. */
  isEnding?: boolean
}

/** `/续报 突发1 …`, `/终报 突发1 …`, and what was missing in them. */
export class Writing {
  constructor(
    private ctx: Context,
    private questions: OpenQuestions,
  ) {}

  async write(session: Session, by: Actor, kind: Written['kind'], words: string): Promise<Reply> {
    const { no, rest } = takeNumber(words)
    const isFinal = /仍缺|暂缺|还没有/.test(rest)
    const text = rest.replace(/[，,。；;\s]*仍缺[。.！!]*$/, '')
    return this.finish(session, by, { kind, no, text }, isFinal)
  }

  /** A report in words lacks parts. */
  private askParts(session: Session, about: Written) {
    this.questions.ask(session, {
      name: 'parts',
      hear: (now, by, said) => {
        const found = findIncident(this.ctx, by, about.no)
        const isOver = found instanceof Refusal || found.incident.closed
        if (isOver || isCry(said) || isElsewhere(said) || !isFree(this.ctx, by, said))
          return undefined
        const isNone = /^(?:仍缺|没有了?|暂缺)[。.！!]*$/.test(said)
        const text = isNone ? about.text : `${about.text}\n${said}`
        return this.finish(now, by, { ...about, text }, true)
      },
    })
  }

  /** The final report waits for the word that ends the clocks. */
  private askEnding(session: Session, about: Written) {
    this.questions.ask(session, {
      name: 'ending',
      hear: (now, by, said) => {
        const isSaid = /^(?:确认|仍要|还是)?结束[。.！!]*$/.test(said)
        return isSaid ? this.finish(now, by, { ...about, isEnding: true }, true) : undefined
      },
    })
  }

  private async finish(
    session: Session,
    by: Actor,
    about: Written,
    isFinal: boolean,
  ): Promise<Reply> {
    const written = await write(this.ctx, by, { ...about, now: timeOf(session), isFinal })
    if (!(written instanceof Refusal)) return writtenText(written)
    if (written.reason === 'incident.parts-missing') this.askParts(session, about)
    if (written.reason === 'incident.steps-open') this.askEnding(session, about)
    return written
  }
}
