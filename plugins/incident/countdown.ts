import { formatMoment } from '../calendar'
import { say } from './say'
import { minutesBetween } from './standing'

/** `14:50前，还剩25分钟`, `14:50到时，已过3分钟` */
export function countdown(due: Date, now: Date): string {
  const left = minutesBetween(now, due)
  const time = formatMoment(due, minutesBetween(now, due) > 12 * 60 ? 'M月D日HH:mm' : 'HH:mm')
  if (left > 0) return say('incident.left', [time, durationText(left)])
  return left === 0
    ? say('incident.now', [time])
    : say('incident.over', [time, durationText(-left)])
}

/** `25分钟`, `3小时20分钟` */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (!hours) return say('incident.minutes', [minutes])
  return say('incident.hours', [hours]) + (rest ? say('incident.minutes', [rest]) : '')
}
