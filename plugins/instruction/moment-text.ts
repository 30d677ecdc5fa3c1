import { dayOf, formatMoment, today } from '../calendar'

/** `6月10日17:00`, with its year when it is not this one. */
export function momentText(at: Date): string {
  const isThisYear = dayOf(at).slice(0, 4) === today().slice(0, 4)
  return formatMoment(at, `${isThisYear ? '' : 'YYYY年'}M月D日HH:mm`)
}
