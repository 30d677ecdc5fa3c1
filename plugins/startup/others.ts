import type { Context } from 'koishi'
import { StartupFault } from './fault-text'
import { say } from './say'

/** When every other plugin has started, or failed. */
export async function allStarted(ctx: Context): Promise<void> {
  // Koishi's loader may not have come to the last of them.
  await new Promise(setImmediate)
  await ctx.root.lifecycle.flush()
}

/** Throws when an entry of koishi.yml waits for what is not there. */
export function checkOthers(ctx: Context): void {
  const forks = [...ctx.registry.values()].flatMap(({ children }) => children)
  const names = forks.filter(({ runtime }) => !runtime.isActive).flatMap(keyOf)
  if (names.length) throw new StartupFault(say('startup.absent', { names: names.join('、') }))
}

/** The id of what koishi.yml names. */
function keyOf(fork: { key?: string }): string[] {
  return fork.key ? [fork.key] : []
}
