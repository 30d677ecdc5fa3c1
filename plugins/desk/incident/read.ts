import { momentSaid, parseNumeral } from '../../calendar'
import { Refusal } from '../../deed'
import { listOf } from '../../incident'
import { asksNext } from './next-said'

const numbered = /突发(?:事件)?\s*第?(\d{1,6}|[一二三四五六七八九十]{1,3})号?(?![点时\d:：])/

/** The number of an emergency, and the words without it. */
export interface Numbered {
  no?: number
  rest: string
}

/** Takes the number of an emergency, wherever it stands. */
export function takeNumber(words: string): Numbered {
  const found = numbered.exec(words)
  if (!found) return { rest: words.trim() }
  return { no: parseNumeral(found[1]), rest: words.replace(found[0], ' ').trim() }
}

/**
 * Who was told, when, and by whose order: `张院长 14:05`, `教育厅、教体局 按周院长指示`.
 * @param since when the emergency happened
 * @param names people whose names hold a word that parts others: 孟和
 */
export function readReport(
  { no, rest }: Numbered,
  now: Date,
  { since, names = [] }: { since?: Date; names?: string[] } = {},
) {
  const [order, leader] = /(?:按照?|经|根据)\s?([^\s，,、按经]{2,6}?)的?(?:指示|同意|批准)/.exec(
    rest,
  ) ?? ['']
  const moment = momentSaid(rest.replace(order, ' '), now, since)
  const words = moment?.rest ?? rest.replace(order, ' ')
  const whom = named(words, names)
    .flatMap((part) => (names.includes(part) ? part : part.split(/[\s、，,；;和及。！!：:]+/)))
    .map((word) => word.replace(/^(?:给|到|了|过)+|(?:了|过)+$/g, ''))
    .filter(Boolean)
  return { no, leader, whom, at: moment?.at, now }
}

/** The words, those names apart. */
function named(words: string, names: string[]): string[] {
  return names.length ? words.split(new RegExp(`(${names.join('|')})`)) : [words]
}

export const clock =
  /\d{1,2}[:：]\d{1,2}|\d{1,2}[点时]\d{0,2}分?|[一二两三四五六七八九十]{1,3}点[一二三四五六七八九十零半]*分?/

/** What is wrong with the time among the names of those who were told; undefined when there is none. */
export function timeFault(whom: string[]): Refusal | undefined {
  const said = whom.join(':')
  const [later] = /(?:明天|明早|明晚|后天|下周)\S*/.exec(said) ?? []
  if (later) return new Refusal('incident.time.not-today', [later])
  const [time] = clock.exec(said) ?? []
  return time ? new Refusal('incident.time.none', [time]) : undefined
}

/** What a private message without a command says about an emergency. */
export type BareWords =
  | {
      kind:
        | 'received'
        | 'reported'
        | 'unanswered'
        | 'instructed'
        | 'correct'
        | 'false-alarm'
        | 'next'
        | 'remaining'
        | 'status'
        | 'remark'
        | 'passed-on'
        | 'close'
        | 'end'
        | 'merge'
      words: string
    }
  | { kind: '续报' | '终报'; words: string }

/** 两件都收到了: of each that is open. */
const bothReceived =
  /^(?:好的?|嗯|行)?[，,\s]*(?:我)?(?:这|那)?(?:[两二三四五六]|几|\d)[个件](?:事情?)?(?:我)?都(?:已经?)?(?:收到|知道|明白)(?:了|啦)?[。.！!]*$/
const received =
  /^(?:好的?|嗯|行)?[，,\s]*(?:我)?(?:已?收到|知道|明白)(?:了|啦)?[。.！!]*(?=$|\s|突发)/

const directive = new RegExp(`^(?:${listOf('orders').join('|')})`)
/** It is asked, or is of manuscripts, or of who was called. */
const noOrder = /^突发|^\d|[？?吗呢]$|稿|审签|什么|怎么|谁|误报/

/** `收到，全力救治`, `先送医院 封锁现场`: what a leader adds; undefined for other words. */
export function readAdded(said: string): string | undefined {
  const words = withoutCourtesy(said)
  const isAdded = words === said ? directive.test(words) : words.length > 1
  return isAdded && !noOrder.test(words) && words.length < LONG ? words : undefined
}

/** What is said after 收到, 我知道了. */
export function withoutCourtesy(said: string): string {
  return said.replace(courtesy, '')
}

const forms = [
  {
    kind: 'reported',
    form: /^(?:已经?|都)?(?:上?报|打|报告|通知)(?:告|了|过|给|完|电话)*(?:了|过|给)?(?=$|[\s：:，,]|\p{sc=Han})/u,
  },
  {
    kind: 'unanswered',
    form: /^.{0,8}(?:打不通|没(?:有)?打通|没(?:有)?人接|没(?:有)?接|不接|关机|占线|(?<=[长记任院总馆处]|值班员?|领导|电话)(?:都|还|一直)?联系不上)/,
  },
  { kind: 'instructed', form: /^已?(?:作出)?指示[：:]?/ },
  { kind: 'correct', form: /^更正[：:]?/ },
  { kind: '续报', form: /^续报(?=[\s：:突])[：:]?/ },
  { kind: '终报', form: /^终报(?=[\s：:突])[：:]?/ },
] as const

/** 打了, 都通知了: to whom is asked. */
const bareCall = /^(?:电话)?(?:都|已经?)?(?:打|通知|报|接)(?:通|完|过)?(?:电话)?了[。.！!]*$/

/** 已经给林馆长打电话了, 林馆长知道了, 教育厅、教体局都报了 */
const calledForms = [
  /^(?:我|刚|刚才|刚刚|已经?|都)*(?:给|跟|向)(\S{2,8}?)(?:打|报|说|汇报|讲)(?:过|了)?(?:电话|报告|告)?(?:过|了)[。.！!]*$/,
  /^(?![我您你])(\S{2,4}?)(?:已经?|都|也)*(?:知道|接到|接)(?:电话)?了[。.！!]*$/,
  /^(?!已|都|我|您|没|电话|可以|同意|允许|准|那就|\d)(?!.*(?:同意|批准|可以|允许|让|叫))([^，。！!]{2,20}?)(?:已经?|都|也)*(?:打|报|通知)(?:过|通|完)?(?:电话)?了[。.！!]*$/,
]

/** The time behind it: 我给霍副院打过了 2点31. */
const calledAt = new RegExp(`(?<=了)[\\s，,]*(?:${clock.source})[。.！!]*$`)

/** 误报, 虚惊一场, 不是突发！我问批示: nothing happened, or nothing was reported. */
const falseAlarm =
  /误报|虚惊|(?<![没不是在])(?:开个?玩笑|闹着玩|说着玩|恶作剧)的?|^(?:这|那|我)?(?:可)?(?:不是|没(?:有)?报?)突发|不是(?:要|在)报(?:突发)?|我(?:是)?(?:在)?问的?(?:是)?批示|发错了|假警报|误会一场|报错了|乌龙|(?:搞|弄|看|听)错了?(?!.*[是在]\S*[楼馆室堂场])|(?<!有)没(?:有)?(?:真的?)?(?:着火|起火|着(?!急|落)|出事|这回事)|不是真的(?:着火|起火)/

/** 现在什么情况, 图书馆那边怎么样了: how it stands is asked, of no manuscript. */
const stateAsked =
  /^(?!.*(?:稿|批示|审|积分|约稿|名册|公示|[上本这每]个?(?:月|季度|学期)|今年)).{0,10}?(?:怎么样|怎样|咋样|(?:啥|什么)(?:情况|进展|样)|(?:情况|进展)(?:怎么|如何|呢)|有(?:什么|没有)?进展|到哪(?:一步|里)?)了?[呢啊吗呀]?[？?。]*$/

/** 撤销 突发7 演练结束, without the slash. */
const close = /^(?:请|把)?(?:撤销|取消)[\s：:]*(?=突发|演练)/
/** 演练结束, 演练完了, 结束. */
const end =
  /^(?:突发\S{0,3}\s?)?(?:(?:本次|这次)?(?:演练|演习)(?:已经?|到此|都|做|全部)*(?:结束|完成?|完毕)了?|结束(?:本次|这次)?(?:演练|演习)?了?)[。.！!]*$/
/** 突发1 突发2 是同一件事，合并一下 */
const merge = /合并|并(?:成|入|到)|(?:是|算)(?:同)?一(?:件|回|个)事?/

/** 同意上报, 请按规定上报, 马上报出去: what a leader orders, in their own words. */
const order =
  /^(?:我|本人)?(?:已?同意|请|可以|马上|立即|抓紧|尽快|按(?:规定|程序))+(?:往外|对外|逐级|按规定|按程序|办公室)*(?:上报|报出去?)/

/** 好的，我知道了，… */
const courtesy = /^(?:好的?|嗯)?[，,\s]*我?(?:知道|收到|明白)了?[，,。！!；;\s]*/

/** A longer message tells something besides; a manuscript is longer still. */
const SHORT = 30
const LONG = 100

/** Reads `收到`, `已报张院长 14:05`, `已指示 同意上报`, `更正 时间 14:20`; nothing for other words. */
export function readBare(said: string): BareWords | undefined {
  if (close.test(said)) return { kind: 'close', words: said.replace(close, '').trim() }
  const [number, own = ''] = /\s(突发\d{1,4})$/.exec(said) ?? ['']
  const alone = said.slice(0, said.length - number.length)
  if (end.test(alone)) return { kind: 'end', words: said }
  if (merge.test(said) && /突发.+突发|合并/s.test(said)) return { kind: 'merge', words: said }
  if (stateAsked.test(alone)) return { kind: 'status', words: said }
  if (bothReceived.test(said)) return { kind: 'received', words: said }
  if (received.test(said)) return { kind: 'received', words: said.replace(received, '').trim() }
  if (bareCall.test(alone)) return { kind: 'reported', words: own }
  if (asksNext(alone)) return { kind: 'next', words: own }
  const at = calledAt.exec(said)?.[0] ?? ''
  const call = said.slice(0, said.length - at.length)
  const [, called] = calledForms.map((form) => form.exec(call)).find(Boolean) ?? []
  if (called) return { kind: 'reported', words: `${called} ${at.trim()}`.trim() }
  if (said.length < SHORT && falseAlarm.test(said) && !/不是误报/.test(said)) {
    return { kind: 'false-alarm', words: said }
  }
  const ordered = withoutCourtesy(said)
  if (order.test(ordered)) return { kind: 'instructed', words: ordered }
  for (const { kind, form } of forms) {
    const found = form.exec(said)
    const isMeant = kind !== 'reported' || /^(?:已|都|报[了过]|报给)/.test(said)
    if (found && isMeant) return { kind, words: said.slice(found[0].length).trim() }
  }
  return undefined
}
