import type { Finding } from '../../plugins/check'
import { judge, type Trial } from '../../plugins/check/rules/trial'
import { type Example, optionsOf, type Use } from './guide'

/** Judges an example by a rule, with the options of the first column that asks for it. */
export function judgeExample(rule: string, example: Example, [first]: Use[]): Finding[] {
  const trial: Trial = typeof example === 'string' ? { body: [`1. ${example}`] } : example
  return judge({ ...trial, options: { ...optionsOf(first.setting), ...trial.options } }, rule)
}
