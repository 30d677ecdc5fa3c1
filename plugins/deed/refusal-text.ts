import type { Role } from '../roster'
import type { Refusal } from './refusal'
import { say } from './say'

export function refusalText({ reason, values }: Refusal): string {
  if (reason !== 'deed.forbidden') return say(reason, values)
  const { role, wanted } = values as { role: Role; wanted: Role[] }
  return say(reason, { role: nameOf(role), wanted: wanted.map(nameOf).join('、') })
}

function nameOf(role: Role): string {
  return say(`deed.roles.${role}`)
}
