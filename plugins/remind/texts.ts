import { today } from '../calendar'
import { type Desk, shorten } from '../deed'
import { formatPoints, type Progress } from '../score'
import { officeNotice } from './notice-text'
import { type Behind, missingOf, type UnitProgress } from './progress'
import { say } from './say'
import type { Owed } from './who-owes'

const SHOWN = 12

export function progressText(asked: UnitProgress | Behind): string {
  if ('behind' in asked) return behindText(asked)
  const { unit, progress } = asked
  return [say('remind.progress.head', [unit]), ...progress.map(quotaText)].join('\n')
}

function behindText({ behind }: Behind): string {
  if (!behind.length) return say('remind.progress.all-met')
  const lines = behind.map(({ unit, progress }) =>
    say('remind.progress.behind', [unit, quotaText(progress)]),
  )
  const shown = shorten(lines, SHOWN, 'remind.progress.more')
  return [say('remind.progress.behind-head', [behind.length]), ...shown].join('\n')
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

export function owedText({ roster }: Pick<Desk, 'roster'>, { deadline, outstanding }: Owed) {
  return officeNotice(deadline, outstanding, roster.units, today())
}

export function nudgedText({ outstanding: { owing } }: Owed): string {
  return owing.length ? say('remind.nudged', [owing.length]) : say('remind.nobody-owes')
}
