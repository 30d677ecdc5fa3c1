import type { Context } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import { isOfOffice } from './elsewhere'
import { readAdded } from './read'

/** A longer message is a manuscript. */
const LONG = 100

const asked =
  /(?:什么|啥)情况|(?:怎么|咋)(?:回事|了|样)|出(?:了)?(?:什么|啥)事|严重[不吗么]|要紧[不吗么]/
const event = /人|学生|孩子|伤|医|火|烟|水|现场|出来|没事|救|警|原因|控制|家长|你们|门口|到了|在哪/
const others =
  /稿|写|改一?下|标题|值班|(?:多少|几|积|得)分|几篇|任务|通过|退回|转办|命令|机器人|截止|周报|放假|开会|会议室|报销|绑定|交了?[没吗]|没交|谁交|倒数|垫底|最[差好]|进步|排[名第行]|名次|各单位|(?:这个?|上个?|本|每)(?:月|季度|学期)|今年|谢|辛苦|^(?:好|嗯|行|哦|在|你好|您好|收到|知道|明白)[的了吗啊呀]*[。.！!?？]*$/

/** Whether a leader asks how an emergency stands, or says something to be passed on; undefined when neither is likely. */
export function kindOfLeaders(said: string): 'status' | 'passed-on' | undefined {
  const isWords = /\p{sc=Han}{2}/u.test(said)
  if (!isWords || said.length > LONG || said.includes('\n') || others.test(said)) return undefined
  if (asked.test(said)) return 'status'
  return isOfOffice(said) && !event.test(said) ? undefined : 'passed-on'
}

/** To a leader who orders while an emergency goes on that is not theirs: that it was not entered. */
export function orderedElsewhere(
  { ledger }: Context,
  { person }: Actor,
  said: string,
): Refusal | undefined {
  const isOpen = [...ledger.state.incidents.values()].some(({ closed }) => !closed)
  const isOrder = said.startsWith('收到') && readAdded(said) !== undefined
  return isOpen && isOrder && person?.role === 'leader'
    ? new Refusal('incident.not-yours')
    : undefined
}
