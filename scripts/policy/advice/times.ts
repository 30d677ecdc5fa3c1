import type { Policy } from '../../../plugins/policy'
import { type Advice, advise } from './advice'

/** Of a week. */
const workdays = 5

/** Moments that are hardly meant: reminders long before or after, hours without anybody on duty. */
export function findMistimed({ columns, signOffs, duty }: Policy): Advice[] {
  const reminders = Object.values(columns).flatMap(({ key, due }) => {
    if (!due || 'promptly' in due) return []
    return due.reminders.flatMap(({ workdaysBefore: days, at, say: what }, index): Advice[] => {
      const path = ['columns', key, 'due', 'reminders', index]
      if (due.every !== 'month' && days >= workdays) {
        return advise([...path, 'workdaysBefore'], 'early', { days })
      }
      const isAfter = days === 0 && at >= due.at && what !== 'result'
      return isAfter ? advise([...path, 'at'], 'after-due', { due: due.at }) : []
    })
  })
  const isIdle = signOffs && Object.values(columns).every(({ signOff }) => !signOff)
  return [...reminders, ...(isIdle ? advise(['signOffs'], 'sign-offs') : []), ...gapsIn(duty)]
}

/** Hours of the day that no shift has. */
function gapsIn(duty: Policy['duty']): Advice[] {
  const shifts = duty?.shifts.toSorted((a, b) => (a.from < b.from ? -1 : 1)) ?? []
  return shifts.flatMap(({ to }, index) => {
    const next = shifts[(index + 1) % shifts.length].from
    return to === next ? [] : advise(['duty', 'shifts'], 'gap', { from: to, to: next })
  })
}
