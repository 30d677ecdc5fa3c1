import { nameRule } from '../check'
import { handInText } from './hand-in-text'
import { say } from './say'
import type { Waived } from './waive'

export function waivedText({ rule, outcome }: Waived): string {
  return `${say('submission.waive.done', [nameRule(rule)])}\n${handInText(outcome)}`
}
