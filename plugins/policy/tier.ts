import type { Policy } from './schema'

/** The tier an outlet counts as: its own, or so many lower as it is down. */
export function tierOf({ outlets, tiers }: Policy, outlet: string): string | undefined {
  const { tier, down = 0 } = outlets.find(({ name }) => name === outlet) ?? {}
  return tier === undefined ? undefined : tiers[tiers.indexOf(tier) + down]
}
