import { phraseCorrection } from '../check'
import { shorten } from '../deed'
import { formatPoints } from '../score'
import type { Annotated, Revised } from './copies'
import { countText } from './finding-text'
import type { Mine } from './mine'
import { say } from './say'
import type { Withdrawn } from './withdraw'

/** Changes, and submissions, that fit in one message on a phone. */
const CHANGES = 8
const MINE = 10

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

export function withdrawnText({ points, total, ...about }: Withdrawn): string {
  const amounts = { points: formatPoints(points), total: formatPoints(total) }
  return say('submission.withdraw.done', { ...about, ...amounts })
}

export function mineText({ name, period, submissions }: Mine): string {
  const { length: count } = submissions
  const head = { name, period: period.label, count }
  if (!count) return say('submission.mine.none', head)
  const lines = shorten(submissions.map(mineLine), MINE, 'submission.mine.more')
  return [say('submission.mine.head', head), ...lines].join('\n')
}

function mineLine({ entry, status, adoptions, column }: Mine['submissions'][number]): string {
  const { receipt, title, items } = entry.payload
  const state = status !== 'accepted' ? status : adoptions.length ? 'adopted' : undefined
  return say('submission.mine.line', {
    receipt,
    column: column.name,
    count: countText(column, items.length),
    title,
    status: state && say(`submission.mine.${state}`),
  })
}
