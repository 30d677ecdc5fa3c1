import { readVerdict, type Verdict } from './verdict'

/** A decision that lacks its opinion, whom it is passed on to, or whether it is one. */
export interface Unfinished {
  kind: 'returned' | 'forwarded' | 'doubtful'
  receipts: string[]
  opinion?: string
}

/** Why a decision could not be entered that an answer may finish. */
export const lacking = [
  'signoff.opinion-expected',
  'signoff.to-expected',
  'signoff.to-unknown',
  'signoff.to-several',
  'signoff.to-lower',
]

const cancelled =
  /^(?:(?:那|先|就|还是|取消|算了吧?|(?:先|那|还是)?(?:不用?|别|不想)[退转]了?吧?|(?:还是)?(?:我自?己?|自己)(?:来|再|先)*(?:看看?|签|审|定|处理|想想?|来)(?:一下|吧)?)[，,、\s]*)+[。.！!]?$/
const first = /^(?:那|就)?(?:先|照原样|照样|直接|照发)(?:先)?(?:通过|同意|报|发)|^照原样/

export function isCancelled(said: string): boolean {
  return cancelled.test(said)
}

/**
 * What an answer makes of it: the opinion, or the name and what else is said. `unclear` for a yes that
 * is none here; undefined when something else was decided.
 */
export function finished(
  { kind, receipts, opinion }: Unfinished,
  said: string,
  verdicts: Verdict[] = [],
): Verdict | 'unclear' | undefined {
  const [verdict, ...others] = verdicts
  const which = { receipts }
  if (verdict?.isPlain || verdict?.kind === 'unclear') return 'unclear'
  if (kind === 'doubtful') return decided(which, said, opinion, verdict)
  const isSame = verdict?.kind === kind && !others.length
  if (isSame) return { ...verdict, which: verdict.which ?? which }
  // A reason may ask for a change or speak of other things; another decision is one.
  if (verdict && verdict.kind !== 'doubtful' && verdict.kind !== 'shown') return undefined
  if (kind === 'returned') return { kind, which, opinion: said }
  const words = said
    .replace(/^(?:请|让|给)\s*/, '')
    .replace(/(?:[看审办]一?下?|处理|吧)*[。.！!]*$/, '')
  return { ...readVerdict(`转办 ${words}`)!, which }
}

function decided(
  which: Verdict['which'],
  said: string,
  opinion?: string,
  verdict?: Verdict,
): Verdict | undefined {
  if (verdict?.kind === 'returned' && !verdict.which)
    return { kind: 'returned', which, opinion: verdict.opinion ?? opinion }
  const isSigned = verdict?.kind === 'signed' && !verdict.which
  return isSigned || first.test(said) ? { kind: 'signed', which, opinion } : undefined
}
