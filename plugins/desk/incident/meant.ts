import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import { bodiesOf, openFor, outsideSaid } from '../../incident'
import { type Reply, textOf } from './discreet'
import type { OpenQuestions } from './open-questions'
import { type BareWords, takeNumber, withoutCourtesy } from './read'
import { readFor } from './read-for'
import type { Reporting } from './reporting'
import { chosenIn, meantIn, namesOther, partsIn } from './which'

/** The answer to which one is shorter. */
const SHORT = 12

/** Of which of the open emergencies bare words are said; asked when it cannot be told. */
export class Meant {
  constructor(
    private ctx: Context,
    private questions: OpenQuestions,
    private reporting: Reporting,
    private hear: (session: Session, by: Actor, bare: BareWords) => Promise<Reply | undefined>,
  ) {}

  /** Of the emergencies that words are about; which one is asked when it cannot be told. */
  async of(
    session: Session,
    by: Actor,
    { kind, words }: BareWords,
    meant = meantIn(words, openFor(this.ctx, by)),
  ): Promise<Reply | undefined> {
    this.questions.close(session, 'which')
    const open = openFor(this.ctx, by)
    if (kind === 'instructed' && !takeNumber(words).no && namesOther(words, open)) {
      const [{ no, facts }] = open
      return new Refusal('incident.only-open', [no, facts.place, facts.what, words])
    }
    const own = (no: number) => `突发${no} ${takeNumber(words).rest}`
    if (meant && kind !== 'merge' && (meant.length > 1 || !takeNumber(words).no)) {
      const texts: string[] = []
      for (const no of meant) {
        const reply = await this.hear(session, by, { kind, words: own(no) })
        if (meant.length === 1) return reply
        if (reply) texts.push(textOf(reply))
      }
      return texts.join('\n')
    }
    const reply = await this.hear(session, by, { kind, words })
    const isUnclear = reply instanceof Refusal && reply.reason.startsWith('incident.which')
    if (isUnclear) this.askWhich(session, { kind, words })
    return reply
  }

  /** Each part to its own emergency: 食堂的可以报，机电的先不报; undefined when it is no such message. */
  ofEach(session: Session, by: Actor, said: string): Promise<Reply> | undefined {
    const open = openFor(this.ctx, by)
    const parts = partsIn(withoutCourtesy(said), open)?.map(({ no, words }) => {
      return { no, bare: readFor(this.ctx, this.reporting, by, words) }
    })
    if (!parts?.every(({ bare }) => bare && severally.includes(bare.kind))) return undefined
    const answered = async () => {
      const texts: string[] = []
      for (const { no, bare } of parts) {
        const reply = await this.of(session, by, bare!, [no])
        if (reply) texts.push(textOf(reply))
      }
      return texts.join('\n')
    }
    return answered()
  }

  private askWhich(session: Session, bare: BareWords) {
    this.questions.ask(session, {
      name: 'which',
      hear: (now, by, said) => {
        const isOther = said.length > SHORT || /[?？]$/.test(said)
        const chosen = isOther ? undefined : chosenIn(said, openFor(this.ctx, by))
        if (!chosen || this.isOwn(by, said, bare)) return undefined
        return this.of(now, by, bare, chosen).then((reply) => reply ?? '')
      },
    })
  }

  /** Whether an answer says something of its own besides which one: 车祸那个报吧, asked which to show. */
  private isOwn(by: Actor, said: string, bare: BareWords): boolean {
    const own = readFor(this.ctx, this.reporting, by, said)
    if (!own) return false
    if (own.kind !== bare.kind) return true
    const outside = [own, bare].map(({ words }) => this.outside(words))
    return own.kind === 'remark' || outside[0] !== outside[1]
  }

  private outside(words: string) {
    const { incident } = this.ctx.policy.at()
    return incident && outsideSaid(takeNumber(words).rest, bodiesOf(incident))
  }
}

/** What can be said of several emergencies in one message. */
const severally: BareWords['kind'][] = ['instructed', 'received', 'remark', 'reported']
