import { type Day, dueAt, today, writtenDate } from '../calendar'
import { Said } from '../chat'
import { Refusal } from '../deed'
import { type Span, spanSaid } from './span-said'

export const untilForm = /^(?:截[至止]|直?到|至)\s*/

/** What was said, with a space before the 至 of a day: 周晚风至6月1日. */
export function saidWithUntil(words: string): Said {
  return new Said(words.replace(/(?<=\S)[至到](?=\s*(?:\d|[今本下]?[年月][底末]))/, ' $&'))
}

/** Takes `5月26日到28日`, `一周`, or the day something ends. Throws a refusal for words that are none. */
export function takeSpan(said: Said): Span {
  const { from, until } = spanSaid(said.rest)
  if (!from || !until || from === until) return { until: takeUntil(said) }
  said.rest = ''
  return { from, until }
}

function takeUntil(said: Said): Day | undefined {
  const isMarked = said.take(untilForm) !== undefined
  const { rest } = said
  const due = dueAt(rest, today())
  if (due) said.rest = due.rest.replace(/^为?止$/, '')
  else if (writtenDate(rest)) throw new Refusal('chat.no-such-day', [writtenDate(rest)])
  else if (isMarked) throw new Refusal('membership.until-unclear', [rest])
  return due?.day
}
