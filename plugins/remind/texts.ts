import { formatPoints, type Progress } from '../score'
import { type Behind, missingOf, type UnitProgress } from './progress'
import { say } from './say'

/** Lines that fit in one message on a phone. */
const SHOWN = 12

export function progressText(asked: UnitProgress | Behind): string {
  if ('behind' in asked) return behindText(asked)
  const { unit, progress } = asked
  return [say('remind.progress.head', [unit]), ...progress.map(quotaText)].join('\n')
}

function behindText({ behind }: Behind): string {
  if (!behind.length) return say('remind.progress.all-met')
  const lines = behind
    .slice(0, SHOWN)
    .map(({ unit, progress }) => say('remind.progress.behind', [unit, quotaText(progress)]))
  const more = behind.length - lines.length
  const tail = more > 0 ? [say('remind.progress.more', [more])] : []
  return [say('remind.progress.behind-head', [behind.length]), ...lines, ...tail].join('\n')
}

/** `综合类信息（2021年）：已有8条，还差4条〔四〕` */
export function quotaText(progress: Progress): string {
  const { name, label, clause, done, least, most, isMet, count } = progress
  const unit = say(`remind.measure.${count}`)
  const params = {
    name,
    label,
    clause,
    done: formatPoints(done) + unit,
    aim: formatPoints(least ?? most ?? 0) + unit,
    missing: formatPoints(missingOf(progress)) + unit,
  }
  const kind = least === undefined ? 'most' : 'least'
  return say(`remind.progress.${kind}${isMet ? '' : '-unmet'}`, params)
}
