import { formatPoints } from '../score'
import { signersText } from '../signoff'
import { adviceLines, columnText, countText } from './finding-text'
import { latenessLines } from './lateness-text'
import type { Accepted, Credit } from './outcome'
import { pastLines } from './past-text'
import { say } from './say'

/** 已收稿, with what it earned and where the unit now stands; then the advice. */
export function acceptedText(outcome: Accepted): string {
  const { entry, lateness, commission, progress, advice } = outcome
  const { beside } = entry.payload
  return [
    outcome.waitsFor ? presentedHead(outcome, outcome.waitsFor) : acceptedHead(outcome),
    ...kindLines(outcome),
    ...pastLines(outcome),
    ...(commission ? [say('submission.fulfilled', [commission])] : []),
    ...latenessLines(lateness, 'late'),
    ...(progress?.mended ? [say('submission.all-mended', [progress.mended])] : []),
    ...adviceLines(advice),
    ...(beside ? [say('submission.beside', [beside])] : []),
  ].join('\n')
}

/** What kind it is taken to be and why, and what it does not count for. */
function kindLines({ entry: { payload }, uncounted = [] }: Accepted): string[] {
  const { kind, receipt } = payload
  if (!kind) return []
  const what = uncounted.length ? say('submission.uncounted', [uncounted.join('、')]) : ''
  return [say('submission.kind', { ...kind, receipt, uncounted: what })]
}

function acceptedHead({ column, entry, credit }: Accepted): string {
  const { title, items, week } = entry.payload
  const about = { receipt: credit.receipt, column: columnText(column, week), title }
  return `${say('submission.accepted', about)}\n${creditText(credit, countText(column, items.length))}`
}

/** 已送审签: it counts when it is signed. */
function presentedHead(
  { column, entry }: Accepted,
  { signers, unreachable }: NonNullable<Accepted['waitsFor']>,
): string {
  const { title, week, receipt } = entry.payload
  const about = { receipt, column: columnText(column, week), title, signers: signersText(signers) }
  const head = say(`submission.presented${signers.length ? '' : '-nobody'}`, about)
  if (!unreachable.length) return head
  const isKnown = unreachable.every(({ qq, wecom }) => qq || wecom)
  const why = isKnown ? 'unpushable' : 'unreachable'
  return `${head}\n${say(`signoff.${why}`, { signers: signersText(unreachable), receipt })}`
}

/** `2条，计2分；教务处2021年5月共3分，第1名` */
function creditText(credit: Credit, count: string): string {
  const points = formatPoints(credit.points)
  const key = credit.earning === 'submitted' ? 'credit' : 'credit-pointless'
  return say(`submission.${key}`, { count, points, standing: standingText(credit) })
}

/** 补充: that it counts beside the earlier one, or its new receipt. */
export function countedText(outcome: Accepted): string {
  const { entry, credit, formerly } = outcome
  if (formerly) return acceptedText(outcome)
  const { receipt } = credit
  const both = say('submission.choice.counted', { receipt, earlier: entry.payload.beside })
  return `${both}；${standingText(credit)}`
}

/** `教务处2021年5月共3分，第1名`; where nothing earns points, how much was handed in. */
export function standingText({ earning, ...credit }: Credit): string {
  const points = credit.total ? 'points' : 'none'
  return say(`submission.standing.${earning === 'nothing' ? 'count' : points}`, {
    ...credit,
    total: formatPoints(credit.total),
  })
}
