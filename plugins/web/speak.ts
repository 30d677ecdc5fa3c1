import type { WebBot } from './bot'
import type { FileShelf } from '../courier'
import { filesOf, textOf } from './form'
import type { People, Someone } from './people'
import type { Samples } from './samples'
import { say } from './say'
import { group, privatePrefix, type Talk } from './talk'

/** What is needed to say something on the page. */
export interface Stage {
  bot: WebBot
  talk: Talk
  shelf: FileShelf
  people: People
  samples: Samples
}

/** What somebody said, and where. */
export interface Said {
  who: Someone
  channel: string
}

/** Most characters of a message; a chat takes fewer still. */
const longest = 10_000

/**
 * Says what a form holds: text, files, a command of one tap, a sample, or an answer to what was asked
 * privately. Gives why not.
 */
export async function speak(stage: Stage, form: FormData): Promise<Said | string> {
  const { bot, talk, shelf, people } = stage
  const who = people.find(textOf(form, 'who'))
  if (!who) return say('web.who-unknown')
  const isPublic = textOf(form, 'to') === group && !textOf(form, 'answer')
  const channel = isPublic ? group : privatePrefix + who.account
  const words = await wordsOf(stage, form, who)
  if (!words.text && !words.files.length) return say('web.nothing')
  if (words.text.length > longest) return say('web.too-long', [longest])
  const files = words.files.map(({ kind, name, bytes }) => shelf.put(kind, name, bytes))
  const quote = textOf(form, 'quote') || undefined
  const message = talk.add({ channel, from: who.account, text: words.text, files, quote })
  bot.hear({ ...message, from: who.account })
  return { who, channel }
}

async function wordsOf({ samples }: Stage, form: FormData, { unit }: Someone) {
  const sample = unit && (await samples.make(Number(textOf(form, 'sample')), unit.name))
  if (sample) {
    const { command, name, bytes } = sample
    return { text: command, files: [{ kind: 'file' as const, name, bytes }] }
  }
  const line = textOf(form, 'answer') || textOf(form, 'line')
  if (line) return { text: line, files: [] }
  return { text: textOf(form, 'text'), files: await filesOf(form) }
}
