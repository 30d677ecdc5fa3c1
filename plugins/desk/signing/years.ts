import type { Context } from 'koishi'
import { type Actor, yearOf } from '../../deed'
import { waitingFor } from '../../signoff'

/** The year of a number said without one: of what waits for somebody, else as everywhere. */
export function yearsOf(ctx: Context, by: Actor): (no: number) => string {
  return (no) => {
    const years = waitingFor(ctx, by)
      .map(({ receipt }) => receipt.split('-'))
      .filter(([, own]) => Number(own) === no)
      .map(([year]) => year)
    return years.length === 1 ? years[0] : yearOf(ctx)(no)
  }
}
