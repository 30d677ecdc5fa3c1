import type { Session } from 'koishi'
import type { Actor } from '../../deed'
import { say } from '../../text'
import type { Reply } from './discreet'
import type { OpenQuestions } from './open-questions'
import { yesOrNo } from './yes-or-no'

/** Asks whether what was said in the group is of an emergency; a yes enters it. */
export function askOfAside(
  questions: OpenQuestions,
  session: Session,
  { no, said }: { no: number; said: string },
  answered: {
    enter(session: Session, by: Actor): Promise<Reply | undefined>
    /** It may be another emergency. */
    alarm(session: Session, by: Actor): Promise<string | undefined>
  },
): string {
  questions.ask(session, {
    name: `aside ${said}`,
    hear: (now, who, answer) => {
      const isSo = yesOrNo(answer)
      if (isSo === undefined) return undefined
      return isSo
        ? answered.enter(now, who).then((reply) => reply ?? '')
        : answered.alarm(now, who).then((text) => text ?? say('incident.aside-not', [no]))
    },
  })
  return say('incident.aside', [no, said])
}
