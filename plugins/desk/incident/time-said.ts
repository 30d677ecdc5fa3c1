import type { Session } from 'koishi'

/** When it was said: by the clock of the message, which may be caught up on later. */
export function timeOf({ timestamp }: Session): Date {
  return new Date(Math.min(timestamp || Infinity, Date.now()))
}
