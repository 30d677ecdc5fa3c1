import type { Policy } from './schema'

/** Whom to ask: the office, who is there, and the telephone. */
export function officeContact({ office: { name, contact = '', phone } }: Policy): string {
  return `${name}${contact}${phone ? `（${phone}）` : ''}`
}
