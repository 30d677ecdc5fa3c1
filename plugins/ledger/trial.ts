import type { DurableState, Lookup, State, Tables } from './types'

/** A map on top of another: its changes can be dropped. */
class Overlay<V> {
  /** Undefined stands for a key that was deleted. */
  private changes = new Map<string, V | undefined>()

  constructor(private base: Lookup<V>) {}

  get(key: string): V | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.base.get(key)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  set(key: string, value: V) {
    this.changes.set(key, value)
    return this as never
  }

  delete(key: string): boolean {
    const isThere = this.has(key)
    this.changes.set(key, undefined)
    return isThere
  }
}

/** A state on top of another that entries can be tried on without touching it. */
export function trialOf(base: DurableState): State {
  const names = Object.keys(base) as (keyof Tables)[]
  const overlays = names.map((name) => [name, new Overlay(base[name] as Lookup<unknown>)])
  return Object.fromEntries(overlays) as State
}
