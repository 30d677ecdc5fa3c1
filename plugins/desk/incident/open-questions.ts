import type { Session } from 'koishi'
import { Pending } from '../../chat'
import type { Actor } from '../../deed'
import type { Reply } from './discreet'

/** Something a person was asked of emergencies. */
export interface OpenQuestion {
  /** Asked again, it takes the place of the one of the same name. */
  name: string
  /** The reply when the words fit as an answer; undefined when they are about something else. */
  hear(session: Session, by: Actor, said: string): Promise<Reply> | undefined
}

/** What each person was asked of emergencies and has not answered: what they say is of what fits, the last first. */
export class OpenQuestions {
  private open = new Pending<OpenQuestion[]>()

  ask(session: Session, question: OpenQuestion) {
    const others = this.without(session, question.name)
    this.open.set(inPrivate(session), [question, ...others])
  }

  /** The reply of the question that was answered, which is then closed; undefined when none was. */
  hear(session: Session, by: Actor, said: string): Promise<Reply> | undefined {
    for (const question of this.all(session)) {
      const reply = question.hear(session, by, said)
      if (!reply) continue
      // The reply may ask the next question, by the same name too.
      const left = this.all(session).filter((each) => each !== question)
      this.open.set(inPrivate(session), left)
      return reply
    }
    return undefined
  }

  has(session: Session, name: string): boolean {
    return this.all(session).some((each) => each.name === name)
  }

  close(session: Session, name: string) {
    this.open.set(inPrivate(session), this.without(session, name))
  }

  /** Ends those that another command ends. Whether a cry is an emergency is asked until it is answered. */
  end(session: Session) {
    const left = this.all(session).filter(({ name }) => name === 'cry' || name === 'same')
    this.open.set(inPrivate(session), left)
  }

  private all(session: Session): OpenQuestion[] {
    return this.open.get(inPrivate(session)) ?? []
  }

  private without(session: Session, name: string): OpenQuestion[] {
    return this.all(session).filter((each) => each.name !== name)
  }
}

/** Questions are answered in private wherever they came from. */
export function inPrivate({ isDirect, platform, userId, channelId }: Session): Session {
  const own = isDirect ? channelId : `private:${userId}`
  return { platform, userId, channelId: own } as Session
}
