import { formatDay } from '../../calendar'
import { shorten, signed } from '../../deed'
import { formatPoints } from '../../score'
import { say } from '../say'
import type { Appraised, AppraisedOne } from './ask'
import { proofText } from './proof-text'
import { boundText, doneText, shortcomingsText, shortText } from './quota-words'
import type { Appraisal, AppraisedAdjustment, AppraisedUnit } from './types'

/** Units that fit in the answer; the table has all. */
const SHOWN = 6

/** To the editor: who is short of what; the rest stands in the files. */
export function appraisedText({ appraisal }: Appraised): string {
  const { units, period, commissions, adjustments } = appraisal
  const lacking = units.filter((unit) => shortcomingsText(appraisal, unit))
  const asked = commissions.length
  const inTime = commissions.filter(({ state }) => state === 'in-time').length
  const count = (sign: number) => adjustments.filter(({ value }) => value * sign > 0).length
  const lines = lacking
    .toSorted((a, b) => weight(b) - weight(a))
    .map((unit) => say('bulletin.appraisal.line', [unit.unit, shortcomingsText(appraisal, unit)]))
  return [
    say(`bulletin.appraisal.head${untilKey(appraisal)}`, {
      period: period.label,
      day: formatDay(appraisal.day),
      units: units.length,
      lacking: lacking.length,
    }),
    ...shorten(lines, SHOWN, 'bulletin.appraisal.more'),
    ...(asked ? [say('bulletin.appraisal.commissions', [asked, inTime])] : []),
    say('bulletin.appraisal.adjustments', [count(1), count(-1)]),
    say('bulletin.appraisal.files'),
  ].join('\n')
}

function untilKey({ isInterim }: Appraisal): string {
  return isInterim ? '-interim' : ''
}

function weight({ quotas }: AppraisedUnit): number {
  return Object.values(quotas).reduce((sum, { short }) => sum + short, 0)
}

/** To a unit: its own line, with what stands behind it. */
export function appraisedOneText({ appraisal, own }: AppraisedOne): string {
  const { period, day, quotas, outlets, isUnvalued } = appraisal
  const adopted = outlets.filter((name) => own.adopted[name])
  const given = appraisal.adjustments.filter(({ unit }) => unit === own.unit)
  return [
    say(`bulletin.appraisal.own${untilKey(appraisal)}`, {
      unit: own.unit,
      period: period.label,
      day: formatDay(day),
    }),
    ...quotas.flatMap((quota) => {
      const one = own.quotas[quota.name]
      if (!one) return []
      const values = {
        name: quota.name,
        bound: boundText(quota, [own]),
        done: doneText(quota, one),
        short: shortText(quota, one) || say('bulletin.appraisal.met'),
        clause: quota.clause,
      }
      return [say('bulletin.appraisal.quota', values)]
    }),
    own.asked ? say('bulletin.appraisal.own-commissions', { ...own }) : '',
    Object.values(own.incidents).some(Boolean)
      ? say('bulletin.appraisal.own-incidents', {
          ...own.incidents,
          inTime: own.incidents['in-time'],
        })
      : '',
    adopted.length
      ? say('bulletin.appraisal.own-adopted', [
          adopted.map((name) => `${name}${own.adopted[name]}`).join(say('bulletin.comma')),
        ])
      : '',
    ...shorten(given.map(adjustmentText), SHOWN),
    isUnvalued ? '' : say('bulletin.appraisal.own-points', [formatPoints(own.points)]),
  ]
    .filter(Boolean)
    .join('\n')
}

/** `上级采用＋2分：被教育厅采用（苏主任批准，凭证：简报第3期）〔四〕` */
function adjustmentText(adjustment: AppraisedAdjustment): string {
  const { ground, value, reason, clause } = adjustment
  return say('bulletin.appraisal.adjustment', {
    ground: ground ?? say('bulletin.appraisal.no-ground'),
    value: signed(value),
    reason: reason ? `：${reason}` : '',
    proof: proofText(adjustment),
    clause,
  })
}
