import type { Day } from '../../calendar'
import { narrow } from '../../text'
import { readDay } from './read-days'

/** What somebody answers who was asked to take over a shift. */
export interface SwapAnswer {
  /** Undefined for words of courtesy that decide nothing (好的, 收到). */
  isAgreed?: boolean
  reason?: string
  /** Which of several, by its day. */
  day?: Day
  /** 换班 is named: nothing else can be meant. */
  isPlain: boolean
}

const forms = [
  { isAgreed: false, form: /^(?:不同意|不行|不换|不可以|拒绝|没时间|[换替]不了)(换班|替班)?/ },
  {
    isAgreed: false,
    form: /^(?=我?(?:那天|当天|也|正好|刚好)+.{0,4}(?:有[事课会]|出差|不在|没空|不方便))/,
  },
  {
    isAgreed: true,
    form: /^(?:好的?[啊呀吧]?[,，]?)?(?:同意|可以|行|没问题|我[来替]|我来[替值])[了的啊呀吧呗]*(换班|替班)?(?=$|[\s,，.!。]|\d)/,
  },
  { isAgreed: undefined, form: /^(?:好的?|收到|知道了|嗯)(换班|替班)?[。.!]?$/ },
]

/** Reads `同意`, `不同意 当天出差`, `同意换班`, `同意 6月3日`; undefined for other words. */
export function readSwapAnswer(words: string): SwapAnswer | undefined {
  const plain = narrow(words).trim()
  for (const { isAgreed, form } of forms) {
    const found = form.exec(plain)
    if (!found) continue
    const rest = plain.slice(found[0].length).replace(/^[\s,，.。!]+/, '')
    const day = readDay(rest)
    const reason = day ? day.rest : rest
    return { isAgreed, reason: reason || undefined, day: day?.day, isPlain: !!found[1] }
  }
  return undefined
}
