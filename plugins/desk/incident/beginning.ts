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
  openFor,
  overviewText,
  readCorrected,
  saysHarm,
  tellAlike,
  tellsEvent,
} from '../../incident'
import { say } from '../../text'
import type { Cries, Cry } from './cries'
import type { Reply } from './discreet'
import { isElsewhere } from './elsewhere'
import { isPlaced } from './facts-added'
import { isFree } from './free-words'
import type { OpenQuestions } from './open-questions'
import { readBare } from './read'
import { timeOf } from './time-said'
import { besidesYes, isEarnest, yesOrNo } from './yes-or-no'

/** What is said to begin an emergency. */
interface Begun {
  said: string
  isDrill: boolean
  /** When it was said. */
  at: Date
  /** It was said that it is none of those that are open. */
  isOther?: boolean
}

const takenBack = /^(?:不对|不是|(?:说|搞|弄|看|听)错)[^?？\n]{2,30}$/

/** 不知道, 我也是听说: neither yes nor no, but an answer. */
const unsure =
  /^(?:我|这个?)*(?:也|还|现在|暂时|目前|都|是|只是)*(?:不(?:太|大)?(?:知道|清楚|确定|晓得|好说|了解)|说不准|没看[到见清]|没(?:有)?(?:核实|确认|证实)|听.{0,3}[说讲]的?|不在现场)/

/** An answer comes within this time; later words may be about something else, in milliseconds. */
const LATELY = 2 * 60_000

/** `/突发 一句话`, in one message or in two, or cried out; what was reported before is asked about. */
export class Beginning {
  constructor(
    private ctx: Context,
    private questions: OpenQuestions,
    private cries: Cries,
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
      return opened.reason === 'incident.what-happened'
        ? this.expect(session, by, begun.isDrill)
        : opened
    }
    this.questions.close(session, 'what')
    await this.forget(session)
    if (opened.asks) this.onAsked(session, opened.incident.no)
    return openedText(this.ctx, opened, timeOf(session))
  }

  /** What was cried is an emergency now, or was asked about as one. */
  private forget(session: Session): Promise<void> {
    this.questions.close(session, 'cry')
    return this.cries.answered(session)
  }

  /** Asks whether a cry is an emergency; the words are kept for a yes, with those cried before. */
  async askIfSo(session: Session, by: Actor, said: string): Promise<string> {
    this.wait(session, await this.cries.add(session, by, said))
    return say('incident.is-it')
  }

  /** Whether a cry is an emergency was asked before the bot was started anew: the answer is still heard. */
  reopen(session: Session) {
    const cry = this.questions.has(session, 'cry') ? undefined : this.cries.of(session)
    if (cry) this.wait(session, cry)
  }

  private wait(session: Session, cry: Cry) {
    this.questions.ask(session, {
      name: 'cry',
      hear: (now, who, answer) => this.hearCry(now, who, cry, answer),
    })
  }

  private hearCry(
    session: Session,
    by: Actor,
    { said, at }: Cry,
    answer: string,
  ): Promise<Reply> | undefined {
    const begun = { said, isDrill: false, at }
    const isSo = isEarnest(answer)
    if (isSo) return this.begin(session, by, begun)
    const isFalse = isSo === false || readBare(answer)?.kind === 'false-alarm'
    const open = openFor(this.ctx, by)
    if (isFalse) {
      // 误报 after a while is more likely said of the emergency that runs.
      if (isSo === undefined && open.length && +timeOf(session) - +at > LATELY) return undefined
      const running = open.map(({ no }) => say('incident.still-runs', [no]))
      const text = [say('incident.is-none'), ...running.slice(0, 3)].join('\n')
      return this.cries.answered(session).then(() => text)
    }
    const { instead, not } = readCorrected(answer) ?? {}
    const mended = instead && not && said.includes(not) ? said.replace(not, instead) : undefined
    if (mended && isCry(mended)) return this.begin(session, by, { ...begun, said: mended })
    // 不是爆炸: what is it then?
    if (takenBack.test(answer) && !isElsewhere(answer)) return this.askIfSo(session, by, answer)
    const besides = besidesYes(answer)
    const isMore =
      isFree(this.ctx, by, answer) &&
      !isElsewhere(answer) &&
      (isCry(answer) || saysHarm(answer) || isPlaced(answer))
    if (besides === undefined && !isMore) {
      return unsure.test(answer) ? Promise.resolve(say('incident.is-unsure')) : undefined
    }
    return this.begin(session, by, { ...begun, said: `${said}，${besides ?? answer}` })
  }

  /** Somebody said /突发 and nothing else: what is open, and how to report. */
  private expect(session: Session, by: Actor, isDrill: boolean): string {
    this.questions.ask(session, {
      name: 'what',
      hear: (now, who, said) => {
        if (!isFree(this.ctx, who, said) || isElsewhere(said)) return undefined
        const isSure = isDrill || isCry(said) || (tellsEvent(said) && isPlaced(said))
        if (isSure || saysHarm(said))
          return this.begin(now, who, { said, isDrill, at: timeOf(now) })
        return tellsEvent(said) ? this.askIfSo(now, who, said) : undefined
      },
    })
    const open = isDrill ? [] : openFor(this.ctx, by)
    const list = open.length ? [overviewText(this.ctx, by, timeOf(session))] : []
    return [...list, say('incident.what-happened')].join('\n')
  }

  /** What sounds like an emergency that is open: the office hears at once, in case nobody answers. */
  private async askSame(session: Session, by: Actor, begun: Begun, no: number): Promise<Reply> {
    this.questions.close(session, 'what')
    await this.forget(session)
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
