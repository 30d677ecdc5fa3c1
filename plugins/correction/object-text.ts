import type { EntryOf } from '../ledger'
import { say } from './say'

export function objectedText({ seq }: EntryOf<'objected'>): string {
  return say('correction.objection.done', [seq])
}
