import { type Context, h } from 'koishi'
import type { Person } from '../roster'
import { say } from '../text'
import { nearest } from './alike'
import { namesOf } from './names'
import { speakerOf } from './speaker'

/**
 * Answers a mistyped command. In a group it may be another bot's, so only what is near one of ours is
 * answered there. Asked last, when nobody else has taken the message.
 */
export function hearSlips(ctx: Context) {
  ctx.middleware((session, next) => {
    const { prefix, content } = session.stripped
    const person = prefix && session.userId !== session.selfId && speakerOf(ctx, session)
    const said = content.slice(prefix?.length ?? 0)
    const answer =
      person && (slipText(ctx, person, said) ?? (session.isDirect && missedText(ctx, said, person)))
    return answer ? next(async () => h.text(answer)) : next()
  })
}

/** `是不是 /报送？` when what was said begins like one of this person's commands. */
export function slipText(ctx: Context, person: Person, said: string): string | undefined {
  const [word] = /^\p{sc=Han}+/u.exec(said.trimStart()) ?? []
  const meant = word && nearest(word, namesOf(ctx, person))
  return meant && say('chat.slip', [meant])
}

/** That there is no such command, and which one is like it. */
export function missedText(ctx: Context, said: string, person?: Person): string | undefined {
  const [word] = said.trimStart().split(/\s/, 1)
  if (!word) return undefined
  const alike = likest(ctx, word, person)
  return say(alike ? 'chat.missed-alike' : 'chat.missed', [word, alike])
}

/** The command that is near a word, else the one with most of its signs; none when it has none. */
function likest(ctx: Context, word: string, person?: Person): string | undefined {
  const names = namesOf(ctx, person)
  const common = (name: string) => [...name].filter((sign) => word.includes(sign)).length
  const [best] = names
    .filter((name) => common(name) > 0)
    .toSorted((a, b) => common(b) - common(a) || a.length - b.length)
  return nearest(word, names) ?? best
}
