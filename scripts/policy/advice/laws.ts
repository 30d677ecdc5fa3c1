import { nameRule } from '../../../plugins/check'
import type { Policy } from '../../../plugins/policy'
import { group } from '../columns'
import { laws } from '../new/laws'
import { flow } from '../new/yaml-text'
import { list, say } from '../say'
import { type Advice, advise } from './advice'

/** Columns that take in what the law forbids to send: marks of secrecy, numbers of persons. */
export function findUnguarded({ columns }: Policy): Advice[] {
  const open = Object.keys(laws).flatMap((rule) => {
    const own = Object.values(columns).filter(({ checks }) => checks[rule]?.severity !== 'error')
    return own.length > 0 ? [{ rule, own, keys: own.map(({ key }) => key).join() }] : []
  })
  return group(open, ({ keys }) => keys).flatMap((alike) => {
    const [{ own }] = alike
    const rules = alike.map(({ rule }) => rule)
    const params = {
      names: list(own.map(({ name }) => say('quoted', { text: name }))),
      rules: list(rules.map((rule) => say('quoted', { text: nameRule(rule) }))),
      lines: rules.map((rule) => `${rule}: ${flow(laws[rule])}`).join(say('and')),
    }
    return advise(['columns', own[0].key, 'checks'], 'unguarded', params)
  })
}
