import type { Incident } from '../ledger'
import type { Books } from './books'
import { say } from './say'

/**
 * 让保卫处也过去: that a unit which is named hears nothing of it from us, and whom to call there;
 * undefined where none is named but the emergency's own.
 */
export function besideText(
  { roster }: Pick<Books, 'roster'>,
  { facts }: Incident,
  said: string,
): string | undefined {
  const named = Array.from(said, (_, at) => roster.startsWith(said.slice(at))?.unit ?? [])
  const units = [...new Set(named.flat())].filter(({ name }) => name !== facts.unit)
  const calls = units.map(({ name, leaders, officers }) => {
    const first = leaders.find(({ role }) => role === 'principal') ?? leaders[0] ?? officers[0]
    return [name, first?.name, first?.phone].filter(Boolean).join(' ')
  })
  return calls.length ? say('incident.beside', [calls.join('、')]) : undefined
}
