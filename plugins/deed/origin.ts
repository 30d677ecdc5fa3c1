import { type Actor, authorOf } from './actor'
import type { Desk } from './desk'

/**
 * What every entry a deed makes says of its origin. A deed that makes several tells them apart by
 * `part`, so that asked twice it makes each once.
 */
export function originOf(
  { policy }: Pick<Desk, 'policy'>,
  by: Actor,
  unit: string,
  ...part: string[]
) {
  const { platform, channelId, messageId } = by.source
  return {
    id: [platform, channelId, messageId, ...part].join(':'),
    by: authorOf(by),
    unit,
    source: by.source,
    policy: policy.at().id,
  }
}
