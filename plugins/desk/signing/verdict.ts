import { Said } from '../../chat'
import type { YearSaid } from '../../ledger'
import { isDeferred, isReservation } from './doubt'
import { type Kind, takeKind } from './kinds'
import { takeWhich, thisYear, type Which } from './which'

/** What a leader decided of some of the manuscripts that wait. */
export interface Verdict {
  /** `doubtful`: they agree and want something changed, or only the latter. */
  kind: Kind | 'doubtful' | 'shown'
  /** The only one that waits when absent. */
  which?: Which
  opinion?: string
  /** Whom it is passed on to. */
  to?: string
  /** What says that it was signed on paper. */
  paper?: string
  /** Words that decide nothing. */
  said?: string
  /** A plain yes, which answers a question and says nothing by itself. */
  isPlain?: true
}

/** Between two verdicts. */
const joint = /^[\s，,。.！!；;、]*(?:然后|另外(?=第|\d)|但是?|而)?/
const gap = /^[\s，,。.！!；;：:、～~]+/
/** What says no more than was decided, and what only joins. */
const idle = {
  signed: /^(?:报吧|发吧)[了。]*$|^(?:但是?|不过|就是|只是)/,
  returned: /^(?:退回?去?|打回去?|让他改)[吧了。]*$/,
}
const around = /^[\s，,。.！!；;、]+|[\s，,；;、]+$/g

/** Reads `通过`, `退回 数据请核对`, `通过 1 2`, `3 通过`, `都同意`, `转办 李四 请他看`; undefined for anything else. */
export function readVerdict(words: string, year: YearSaid = thisYear()): Verdict | undefined {
  return takeVerdict(new Said(words), year)
}

/**
 * Reads several in one message, each of its own manuscripts: `第二个可以，第一个退回，没写时间`. One is several
 * of one; undefined when it does not begin like any.
 */
export function readVerdicts(words: string, year: YearSaid = thisYear()): Verdict[] | undefined {
  const found: Verdict[] = []
  let rest = words.trim()
  while (rest) {
    const own = rest.slice(0, endOfFirst(rest, year))
    const verdict = readVerdict(own, year)
    if (!verdict) return undefined
    found.push(verdict)
    rest = rest.slice(own.length).replace(joint, '')
  }
  return found.length ? found : undefined
}

function takeVerdict(said: Said, year: YearSaid): Verdict | undefined {
  const { which: before, found } = takeDecided(said, year)
  if (!found) return undefined
  said.take(gap)
  const { kind } = found
  const which = before ? exceptBehind(said, before, year) : takeWhich(said, year)
  said.take(gap)
  const about = { kind, ...(which && { which }) }
  const form = kind === 'signed' ? idle.signed : idle.returned
  const opinion = said.rest.replace(around, '').replace(form, '') || undefined
  switch (kind) {
    case 'unclear':
      return { ...about, said: found.words }
    case 'forwarded':
      return { ...about, to: named(said.word()), opinion: said.rest || undefined }
    case 'signed':
      return signed(about, said.rest, opinion)
    default:
      return { ...about, opinion }
  }
}

/** Of which manuscript it is, where that is said first, and what is decided: 同意课表那个 says it behind. */
function takeDecided(said: Said, year: YearSaid) {
  const { rest } = said
  const which = takeWhich(said, year)
  const found = takeKind(said)
  if (found || !which?.title) return { which, found }
  said.rest = rest
  return { found: takeKind(said) }
}

/** 都通过，除了第二个 */
function exceptBehind(said: Said, which: Which, year: YearSaid): Which {
  const { rest } = said
  const behind = which.isAll && !which.except ? takeWhich(said, year) : undefined
  if (behind?.except) return behind
  said.rest = rest
  return which
}

function signed(about: Pick<Verdict, 'which'>, rest: string, opinion?: string): Verdict {
  const paper = /^(?:纸质|书面|线下)(?:审签|签字|签过)?[：:，,\s]*(.*)$/s.exec(rest)
  if (paper) return { kind: 'signed', ...about, paper: paper[1] || undefined }
  if (opinion && isDeferred(opinion)) return { ...about, kind: 'unclear', said: opinion }
  return { ...about, kind: opinion && isReservation(opinion) ? 'doubtful' : 'signed', opinion }
}

/** 刘海燕看一下 names 刘海燕. */
function named(word: string): string | undefined {
  const name = word.replace(/(?<=.{2})(?:来|去)?(?:[看审办签]一?[看下]?|处理|定)吧?[。.！!]*$/, '')
  return name.replace(/吧?[。.！!]*$/, '') || undefined
}

/** Where the first verdict ends: another begins behind it that says of which it is. */
function endOfFirst(words: string, year: YearSaid): number {
  const own = new Said(words)
  const { which, found } = takeDecided(own, year)
  if (!found) return words.length
  if (!which) takeWhich(own, year)
  const start = words.trim().length - own.rest.length
  for (let at = start; at < words.length; at++) {
    const isBoundary = at === start || /[\s，,。.！!；;、]/.test(words[at - 1])
    if (isBoundary && beginsOther(words.slice(at), year)) return at
  }
  return words.length
}

function beginsOther(words: string, year: YearSaid): boolean {
  const said = new Said(words.replace(joint, ''))
  const { which, found } = takeDecided(said, year)
  return !!found && (which ?? takeWhich(said, year)) !== undefined
}
