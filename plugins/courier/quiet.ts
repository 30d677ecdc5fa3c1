/** Hours in which nobody is disturbed, as `HH:MM`; over midnight when `from` is later than `to`. */
export interface Quiet {
  from: string
  to: string
}

/** @param time `HH:MM` */
export function isQuiet({ from, to }: Quiet, time: string): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to
}
