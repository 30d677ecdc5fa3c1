import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../plugins/check/rules'
import { loadRegulation } from '../../plugins/policy'
import { indexOf, pageOf } from './page'

export const folder = 'docs/rules'

/** Regulations that ship, as they first came into force. */
export const policies = readdirSync('data/policies')
  .filter((file) => /^[^.]+\.yml$/.test(file))
  .toSorted()
  .toReversed()
  .map((file) => loadRegulation(join('data/policies', file)).at('2000-01-01'))

/** Every page by its file name. */
export function pages(): Map<string, string> {
  const ids = rules.map(({ id }) => id)
  const all = ids.map((id): [string, string] => [`${id}.md`, pageOf(id, policies)])
  return new Map([['README.md', indexOf(ids, policies)], ...all])
}
