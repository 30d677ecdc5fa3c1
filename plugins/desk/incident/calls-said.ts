import { isOfCall } from '../../incident'
import { clock } from './read'

/** Calls as they are told: who was reached, with the time where one was said, and who was not. */
export interface CallsSaid {
  told: { whom: string[]; at: string }[]
  unanswered: string[]
}

const time = new RegExp(`(?:大概|大约|约)?(?:${clock.source})(?:左右|的时候|吧)?`)
const courtesy = /^(?:我们?|刚才|刚刚|刚|已经?|都|就|给|跟|向|和|也)+/
const phone = /(?:那边|那里|那儿)?的?(?:电话)?(?:我|都|也|还|已经?|一直|刚才|刚刚|刚|给|跟)*$/
const missed =
  /(?:打不通|没(?:有)?打通|没(?:有)?人接|没(?:有)?接(?:通)?|不接|无人接听|关机|占线|不通|打不进去?)了?$/
const reached =
  /(?:打通|打过|打|通知|汇报|报告|报|说|讲|接到|接通|接|通|知道|告诉)(?:过|完|到)?(?:电话)?(?:过|了)+个?(?:电话)?吧?$|(?:打的电话|接的)$/
const first =
  /^(?:我们?|刚才|刚刚|刚)*(?:(?:已经?|都)(?:上?报|打|通知|告诉)|(?:报|打|通知|告诉)[了过给]|打电话|电话(?:报告?|打|通知|告诉))(?:告|了|过|给|完|电话)*/

/** 报教育厅了, 给盟委报过了: the name within. */
const around =
  /^(?:已经?|都|刚才?)*(?:上?报|打(?!电话)|通知|报告)给?(?<name>\S{2,10}?)(?:过了?|了)$/

/** The clauses that tell of calls, in words that tell something else too: 1点50冒烟，孟处2点打的电话. */
export function callsBesides(said: string): string | undefined {
  const clauses = said.split(/[，,。；;！!\s]+/).filter(Boolean)
  const calls = clauses.filter(isOfCall)
  return calls.length && calls.length < clauses.length ? calls.join('，') : undefined
}

/**
 * Reads 盟委打了，22点41，教育厅没打通; undefined when something else is said too.
 * @param isSomebody whether words name whoever can be called
 */
export function readCalls(
  said: string,
  isSomebody: (name: string) => boolean,
): CallsSaid | undefined {
  const calls: CallsSaid = { told: [], unanswered: [] }
  let names: string[] = []
  let isFirst = false
  for (const part of said.split(/[，,。；;！!…、\s]+/).filter(Boolean)) {
    const at = time.exec(part)?.[0] ?? ''
    const words = part.replace(at, '')
    const last = calls.told.at(-1)
    if (!words) {
      if (!last) return undefined
      for (const each of calls.told) each.at ||= at
      continue
    }
    const isMissed = missed.test(words)
    const isReached = !isMissed && reached.test(words)
    const isVerbFirst = !isMissed && !isReached && first.test(words)
    const within = isMissed || isReached ? undefined : around.exec(words)?.groups!.name
    const name = (within ?? words)
      .replace(isMissed ? missed : isReached ? reached : first, '')
      .replace(courtesy, '')
      .replace(phone, '')
      .replace(isVerbFirst ? /[了啦]$/ : '', '')
    if (name && !isSomebody(name)) return undefined
    if (!name && !names.length) {
      if (isMissed || calls.told.length) return undefined
      // 打过电话了 值班室
      calls.told.push({ whom: [], at })
      isFirst = true
      continue
    }
    const whom = [...names, ...(name ? [name] : [])]
    names = []
    if (isMissed) calls.unanswered.push(...whom)
    else if (isReached && last && !last.whom.length) last.whom.push(...whom)
    else if (isReached || isVerbFirst || within) calls.told.push({ whom, at })
    else if (last && (isFirst || /书面/.test(last.whom.join('')))) {
      last.whom.push(...whom)
      last.at ||= at
    } else names = whom
    isFirst = isVerbFirst || (isFirst && !isMissed && !isReached)
  }
  if (names.length || calls.told.some(({ whom }) => !whom.length)) return undefined
  if (!(calls.told.length || calls.unanswered.length)) return undefined
  return calls
}
