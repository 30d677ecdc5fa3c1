import { parseNumeral, today } from '../../calendar'
import { Said } from '../../chat'

/** What a leader answered. */
export interface Verdict {
  /** `unclear`: words of courtesy that decide nothing (好的, 收到). */
  kind: 'signed' | 'returned' | 'forwarded' | 'unclear'
  receipt?: string
  /** Which of those that wait, in the order they are listed: from 1, -1 for the last. */
  place?: number
  /** All that wait are meant. */
  isAll?: true
  opinion?: string
  /** Whom it is passed on to. */
  to?: string
  /** What says that it was signed on paper. */
  paper?: string
  /** The word of courtesy. */
  said?: string
}

const numeral = String.raw`[\d一二三四五六七八九十]{1,3}`
const place = String.raw`第${numeral}[个份篇]|最后一?[个份篇]`
/** What may stand behind 都. */
const decisive = '通过|同意|批准|可以|没问题|退回|不同意'
const all = '(?:都|全都|全部|所有|一律|统统)(?:的|都)*'

const end = String.raw`(?=$|[\s，,。.！!；;：:、\d]|${place}|全部|所有)`

const kinds = [
  {
    kind: 'signed',
    form: new RegExp(
      `^(?:我?(?:看过|看完|看)了?[，,\\s]*)?(?:审签|审核)?(?:通过|同意|批准|可以|可|没(?:有?啥|有?什么|有)?问题|ok)(?:上报|报送?|发)?[了吧]?${end}`,
      'i',
    ),
  },
  { kind: 'returned', form: /^(?:退回|退稿|不同意|不通过|打回|驳回)(?:去|给他|修改)?/ },
  {
    kind: 'forwarded',
    form: /^(?:请|麻烦)?(?:帮(?:我|忙)?|替我|你)?(?:把这[份篇个])?转(?:办|给|交|发给)/,
  },
  {
    kind: 'unclear',
    form: /^(?:好的?|收到|已?阅|知道了|嗯+|行|看到了|看过了?|👌|👍)[。.！!了]*$/u,
  },
] as const

/** Words that send a manuscript back, wherever they stand: 数字不对 让他改. */
const sendBack =
  /退回去?|打回去?|(?:让|叫|请)(?:他们?|她们?|人家)?(?:再|重新)?(?:改|重写)(?:一下|改|好)?|不行|重新写|重写/g
/** What only points at a manuscript, and what is no decision. */
const pointing = /^(?:上面|下面|前面|后面|刚才|这|那)*(?:的|那|这)?[个份篇](?:稿子|稿件?|)?/
const undecided = /[吗么呢？?]|怎么|什么|谁|哪|是不是|(?:不|别|先不|不用|不要)(?:退回|打回)|行不行/

/** A short message tells what is to be mended; a longer one is a manuscript. */
const SHORT = 40

const gap = /^[\s，,。.！!；;：:、]+/

/**
 * Reads `通过`, `退回 数据请核对`, `通过 3`, `3 通过`, `同意第一个`, `都同意`, `转办 李四 请他看`; undefined for
 * anything else.
 */
export function readVerdict(words: string): Verdict | undefined {
  const said = new Said(words)
  const before = takeWhich(said)
  const found = kinds
    .map(({ kind, form }) => ({ kind, taken: said.take(form) }))
    .find(({ taken }) => taken)
  if (!found) return undefined
  said.take(gap)
  const { kind } = found
  const which = { ...before, ...takeWhich(said) }
  if (kind === 'unclear') return { kind, ...which, said: found.taken![0] }
  if (kind === 'forwarded')
    return { kind, ...which, to: named(said.word()), opinion: said.rest || undefined }
  if (kind !== 'signed') return { kind, ...which, opinion: said.rest || undefined }
  const paper = /^(?:纸质|书面|线下)(?:审签|签字|签过)?[：:，,\s]*(.*)$/s.exec(said.rest)
  return paper
    ? { kind, ...which, paper: paper[1] || undefined }
    : { kind, ...which, opinion: said.rest || undefined }
}

/** 刘海燕看一下 names 刘海燕. */
function named(word: string): string | undefined {
  return word.replace(/(?<=.{2})(?:[看审办]一?[看下]?|处理)吧?[。.！!]*$/, '') || undefined
}

/** Reads `数字不对 让他改`, `上面那个不行，退回去`: a return that does not begin like one. */
export function readSentBack(words: string): Verdict | undefined {
  const said = words.trim()
  if (said.length > SHORT || undecided.test(said) || !said.match(sendBack)) return undefined
  const opinion = said
    .replace(pointing, '')
    .replace(sendBack, '')
    .replace(/^[\s，,。.！!；;、]+|[\s，,。.！!；;、吧]+$/g, '')
  return { kind: 'returned', opinion: opinion || undefined }
}

/** A receipt or a place in the list, when nothing else is said: `3`, `第二个`. */
export function readWhich(words: string): Pick<Verdict, 'receipt' | 'place'> | undefined {
  const said = new Said(words.replace(/[。.！!]+$/, ''))
  const { receipt, place } = takeWhich(said)
  return said.isOver && (receipt || place) ? { receipt, place } : undefined
}

/** Takes what says which manuscripts are meant: a receipt, a place in the list, or all. */
function takeWhich(said: Said): Pick<Verdict, 'receipt' | 'place' | 'isAll'> {
  const [placed] = said.take(new RegExp(`^(?:${place})的?`)) ?? []
  if (placed) {
    said.take(gap)
    const [number] = new RegExp(numeral).exec(placed.replace(/^最后.*/, '')) ?? []
    return { place: number ? parseNumeral(number) : -1 }
  }
  const isAll = said.take(new RegExp(`^${all}\\s?(?=$|[\\s，,。！!]|${decisive})`))
  if (isAll) return { isAll: true }
  const receipt = said.receipt(today().slice(0, 4))
  return receipt ? { receipt } : {}
}
