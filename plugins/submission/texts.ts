import { phraseCorrection } from '../check'
import { briefTitle, Listing, rowsOf, selectionText, shorten, signed } from '../deed'
import type { Submission } from '../ledger'
import { formatPoints } from '../score'
import { signersText } from '../signoff'
import type { Annotated, Revised } from './copies'
import { standingText } from './accepted-text'
import { columnText, countText } from './finding-text'
import type { HandedIn } from './handed-in'
import type { Mine, MySubmission } from './mine'
import { say } from './say'
import type { Withdrawn } from './withdraw'

/** Changes that fit in one message on a phone. */
const CHANGES = 8

export function annotatedText({ findings, isTranscript }: Annotated): string {
  return say(`submission.annotate.${isTranscript ? 'transcript' : 'done'}`, [findings])
}

export function revisedText({ fileName, properName, corrections, isTranscript }: Revised): string {
  const renamed = properName ? [say('submission.revise.renamed', [properName])] : []
  const changes = [...renamed, ...corrections.map(phraseCorrection)]
  const lines = changes.map((change, index) => `${index + 1}. ${change}`)
  return [
    say('submission.revise.head', [fileName, changes.length]),
    ...shorten(lines, CHANGES, 'submission.more'),
    say(`submission.revise.${isTranscript ? 'transcript' : 'done'}`),
  ].join('\n')
}

export function withdrawnText({ points, title, ...credit }: Withdrawn): string {
  const less = points ? say('submission.withdraw.less', [formatPoints(points)]) : ''
  const standing = standingText({ ...credit, points })
  return say('submission.withdraw.done', { receipt: credit.receipt, title, less, standing })
}

export function mineList({ name, selection, submissions }: Mine): Listing {
  const head = { name, label: selectionText(selection), count: submissions.length }
  const key = submissions.length ? 'submission.mine.head' : 'submission.mine.none'
  const rows = rowsOf(submissions.map(mineLine))
  return new Listing({ counted: 'manuscripts', head: [say(key, head)], rows })
}

/** 台账: the manuscripts of a selection, a line each. */
export function handedInList({ selection, submissions }: HandedIn): Listing {
  const counted = 'manuscripts'
  const about = { label: selectionText(selection), count: submissions.length }
  const example = say('submission.handed-in.example')
  if (!submissions.length) {
    return new Listing({ counted, head: [say('submission.handed-in.none', { ...about, example })] })
  }
  const lines = submissions.map((submission) => {
    const { receipt, entry } = submission
    const title = briefTitle(entry.payload.title)
    const about = { receipt, unit: entry.unit, title, status: statusText(submission) }
    return say('submission.handed-in.line', about)
  })
  return new Listing({
    counted,
    head: [say('submission.handed-in.head', about)],
    rows: rowsOf(lines),
    tail: [say('submission.handed-in.tail', [Number(submissions[0].receipt.slice(5))])],
  })
}

function statusText({ status, adoptions }: Submission): string {
  const outlets = [...new Set(adoptions.map(({ payload }) => payload.outlet))]
  const state = status === 'accepted' && outlets.length ? 'adopted' : status
  return say(`submission.handed-in.${state}`, [outlets.join('、')])
}

function mineLine({ entry, status, adoptions, signers, reason, column }: MySubmission): string {
  const { receipt, title, items, week, late } = entry.payload
  const { due } = column
  const lateName = late && due && 'late' in due && due.late
  const isApart = status === 'returned' && !reason
  const adoptedOr = status === 'accepted' && adoptions.length ? 'adopted' : status
  const state = isApart ? 'returned-apart' : adoptedOr
  const adopted = adoptions.map(({ outlet, points, fee }) => {
    const earned = [
      ...(points === undefined ? [] : [signed(points)]),
      ...(fee?.value
        ? [say('submission.mine.fee', { ...fee, value: formatPoints(fee.value) })]
        : []),
    ]
    return earned.length ? `${outlet} ${earned.join('、')}` : outlet
  })
  return say('submission.mine.line', {
    receipt,
    column: columnText(column, week),
    count: countText(column, items.length),
    title,
    late: lateName ? say('submission.mine.late', [lateName]) : '',
    status: say(`submission.mine.${state}`, {
      adopted: adopted.join('，'),
      signers: signersText(signers),
      reason: reason ?? '',
    }),
  })
}
