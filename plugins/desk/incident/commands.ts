import { type Context, h, type Session } from 'koishi'
import { actorOf, command, officersCommand, plainText } from '../../chat'
import type { Actor } from '../../deed'
import { officeContact } from '../../policy'
import { say } from '../../text'
import type { Cries } from './cries'
import { answerDiscreetly, askAside, type Reply, tellUnanswered } from './discreet'
import { IncidentTalk } from './talk'

/** The commands of emergencies, and what is said of them in private without one. */
export function incidentCommands(ctx: Context, cries: Cries) {
  const talk = new IncidentTalk(ctx, cries)
  const hear = (
    name: string,
    aliases: string[],
    deed: (session: Session, by: Actor, words: string) => Promise<Reply>,
  ) =>
    officersCommand(ctx, name, aliases, async ({ session, by, words }) =>
      answerDiscreetly(ctx, session, await deed(session, by, words)),
    )
  command(ctx, '突发', ['突发事件', '紧急', '紧急情况'], async ({ session, by, words }) => {
    if (!by.person) return say('incident.stranger', [officeContact(ctx.policy.at())])
    return answerDiscreetly(ctx, session, await talk.begin(session, by, words))
  })
  hear('已报', ['已上报', '已报告'], (...asked) => talk.reporting.report(...asked))
  hear('已指示', ['指示'], (...asked) => talk.reporting.instruct(...asked))
  hear('续报', [], (session, by, words) => talk.writing.write(session, by, '续报', words))
  hear('终报', [], (session, by, words) => talk.writing.write(session, by, '终报', words))

  // Before commands and other questions: an emergency goes first, and /收到 is also a command's.
  ctx.middleware(async (session, next) => {
    const { stripped, elements = [] } = session
    const { prefix, content } = stripped
    const written = plainText(content.slice(prefix?.length ?? 0))
    // Not every platform has taken the slash off by now.
    const said = written.replace(/^[/／]\s*/, '')
    const isCommand = !!prefix || said !== written
    const isHeard = (said || isPicture(session)) && session.userId !== session.selfId
    if (!isHeard || (isCommand && !said.startsWith('收到'))) return next()
    const by = actorOf(ctx, session)
    const isCalled = h.select(elements, 'at').some(({ attrs }) => attrs.id === session.selfId)
    if (!session.isDirect) {
      const alarm =
        by.person &&
        !isCommand &&
        (talk.aside(session, by, said) ?? (await talk.alarm(session, by, said)))
      if (alarm) {
        const unreached = await askAside(ctx, session, alarm)
        // Called by @ it answers, and nobody else need.
        return unreached ?? (isCalled ? h.text(say('incident.in-group')) : next())
      }
      // What is said to it by @ is heard as in private, and answered there.
      if (!isCalled) return next()
    }
    const reply = by.person && (await talk.hear(session, by, said))
    if (reply) return answerDiscreetly(ctx, session, reply)
    return next(async (others) => {
      if (!by.person || isCommand || !said) return others?.()
      const alarm = (await talk.alarm(session, by, said)) ?? (await talk.unheard(session, by, said))
      return alarm ? answerDiscreetly(ctx, session, alarm) : others?.()
    })
  }, true)
  tellUnanswered(ctx)
}

/** Whether it is nothing but pictures or emoji. */
function isPicture({ elements = [] }: Session): boolean {
  return (
    elements.length > 0 && elements.every(({ type }) => /^(?:img|image|face|mface)$/.test(type))
  )
}
