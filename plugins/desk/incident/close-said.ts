import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import { closedText, closeFalseAlarm, findIncident, mayClose, openFor } from '../../incident'
import { say } from '../../text'
import type { Reply } from './discreet'
import type { OpenQuestions } from './open-questions'
import { takeNumber } from './read'
import { yesOrNo } from './yes-or-no'

/** `/撤销 突发1 理由`: a false alarm. */
export async function closeSaid(ctx: Context, by: Actor, words: string): Promise<string | Refusal> {
  const { no, rest } = takeNumber(words)
  const found = findIncident(ctx, by, no)
  if (found instanceof Refusal) return found
  return close(ctx, by, found.incident.no, rest)
}

/** 误报, 虚惊一场 without the command: asks once, since it ends the clocks. */
export function askToClose(
  { ctx, questions }: { ctx: Context; questions: OpenQuestions },
  session: Session,
  by: Actor,
  words: string,
): Reply {
  const { no: said, rest: reason } = takeNumber(words)
  const own = openFor(ctx, by).filter(({ entry }) => entry.by.userId === by.account.userId)
  const meant = said ?? (own.length === 1 ? own[0].no : undefined)
  const found = findIncident(ctx, by, meant, 'incident.which-false')
  if (found instanceof Refusal) return found
  const { no } = found.incident
  const refusal = mayClose(ctx, by, found)
  if (refusal) return refusal
  questions.ask(session, {
    name: 'close',
    hear: (_, who, answer) => {
      const isSaid = new RegExp(`^(?:确认|就|要)?撤销(?:突发(?:事件)?(?:${no})?)?[了吧]?[。.！!]*$`)
      const isSo = isSaid.test(answer) || yesOrNo(answer)
      if (isSo === undefined) return undefined
      return isSo ? close(ctx, who, no, reason) : Promise.resolve(say('incident.not-closed', [no]))
    },
  })
  return say('incident.ask-close', [no, reason])
}

/** 演练结束, 结束: a drill ends at a word; an emergency by its final report. */
export async function endSaid(ctx: Context, by: Actor, words: string): Promise<string | Refusal> {
  const open = openFor(ctx, by)
  const drills = open.filter(({ isDrill }) => isDrill)
  const no = takeNumber(words).no ?? (drills.length === 1 ? drills[0].no : undefined)
  const found = findIncident(ctx, by, no, 'incident.which-end')
  if (found instanceof Refusal) return found
  const { incident } = found
  if (!incident.isDrill) return new Refusal('incident.how-to-end', [incident.no])
  return close(ctx, by, incident.no, say('incident.drill-over'))
}

async function close(ctx: Context, by: Actor, no: number, reason: string) {
  const closed = await closeFalseAlarm(ctx, by, { no, reason })
  return closed instanceof Refusal ? closed : closedText(closed)
}
