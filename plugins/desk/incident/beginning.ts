import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import {
  alikeText,
  findAlike,
  isCry,
  join,
  joinedText,
  open,
  openedText,
  readFacts,
  tellAlike,
} from '../../incident'
import { say } from '../../text'
import type { Reply } from './discreet'
import { isFree } from './free-words'
import { type OpenQuestions, yesOrNo } from './open-questions'
import { readBare } from './read'
import { timeOf } from './time-said'

/** What is said to begin an emergency. */
interface Begun {
  said: string
  isDrill: boolean
  /** When it was said. */
  at: Date
  /** It was said that it is none of those that are open. */
  isOther?: boolean
}

/** `/突发 一句话`, in one message or in two, or cried out; what was reported before is asked about. */
export class Beginning {
  constructor(
    private ctx: Context,
    private questions: OpenQuestions,
    /** Hears that a fact of an emergency was asked for. */
    private onAsked: (session: Session, no: number) => void,
  ) {}

  async begin(session: Session, by: Actor, begun: Begun): Promise<Reply> {
    const said = begun.said.replace(/^(?:另一件|另外一件|新的一件)[，,：:\s]*/, '')
    const isOther = begun.isOther || said !== begun.said
    const alike = isOther ? undefined : findAlike(this.ctx, by, begun)
    if (alike) return this.askSame(session, by, begun, alike.no)
    const opened = await open(this.ctx, by, { ...begun, said })
    if (opened instanceof Refusal) {
      if (opened.reason === 'incident.what-happened') this.expect(session, begun.isDrill)
      return opened
    }
    this.questions.close(session, 'what')
    if (opened.asks) this.onAsked(session, opened.incident.no)
    return openedText(this.ctx, opened, timeOf(session))
  }

  /** Asks whether a cry is an emergency; the words are kept for a yes. */
  askIfSo(session: Session, said: string): string {
    const begun = { said, isDrill: false, at: timeOf(session) }
    this.questions.ask(session, {
      name: 'cry',
      hear: (now, by, answer) => {
        const isSo = yesOrNo(answer)
        if (isSo === false || readBare(answer)?.kind === 'false-alarm')
          return Promise.resolve(say('incident.is-none'))
        if (isSo) return this.begin(now, by, begun)
        const isMore = isFree(this.ctx, by, answer) && (isCry(answer) || isPlaced(answer))
        const more = { ...begun, said: `${said}，${answer}` }
        return isMore ? this.begin(now, by, more) : undefined
      },
    })
    return say('incident.is-it')
  }

  /** Somebody said /突发 and nothing else. */
  private expect(session: Session, isDrill: boolean) {
    this.questions.ask(session, {
      name: 'what',
      hear: (now, by, said) =>
        isFree(this.ctx, by, said)
          ? this.begin(now, by, { said, isDrill, at: timeOf(now) })
          : undefined,
    })
  }

  /** What sounds like an emergency that is open: the office hears at once, in case nobody answers. */
  private async askSame(session: Session, by: Actor, begun: Begun, no: number): Promise<Reply> {
    this.questions.close(session, 'what')
    this.questions.ask(session, {
      name: 'same',
      hear: (now, who, answer) => {
        const isSame = new RegExp(`^(?:和)?突发${no}$`).test(answer) || yesOrNo(answer)
        if (isSame === undefined) return undefined
        return isSame
          ? this.join(who, begun, no)
          : this.begin(now, who, { ...begun, isOther: true })
      },
    })
    await tellAlike(this.ctx, by, { no, said: begun.said })
    return alikeText(this.ctx, by, no)
  }

  private async join(by: Actor, { said, at }: Begun, no: number): Promise<Reply> {
    const joined = await join(this.ctx, by, { no, said, at })
    return joined instanceof Refusal ? joined : joinedText(this.ctx, joined, new Date())
  }
}

function isPlaced(said: string): boolean {
  return readFacts(said, new Date(), { kinds: [] }).place !== undefined
}
