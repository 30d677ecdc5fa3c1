import { formatPoints } from '../score'
import { say } from './say'
import type { Withdrawn } from './withdraw'

export function withdrawnText({ points, total, ...about }: Withdrawn): string {
  const amounts = { points: formatPoints(points), total: formatPoints(total) }
  return say('submission.withdraw.done', { ...about, ...amounts })
}
