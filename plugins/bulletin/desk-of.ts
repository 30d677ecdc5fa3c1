import type { Context } from 'koishi'
import type { Desk } from '../deed'

/** The context as deeds take it, until its services are the plain objects themselves. */
export function deskOf(ctx: Context): Desk {
  const desk = {
    get storage() {
      return { files: ctx.ledger.files }
    },
  }
  for (const service of ['policy', 'roster', 'ledger', 'score', 'manuscript', 'courier'] as const) {
    Object.defineProperty(desk, service, { get: () => ctx[service] })
  }
  return desk as unknown as Desk
}
