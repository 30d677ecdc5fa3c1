import { describe, expect, it } from 'vitest'
import messages from '../locales/zh-CN.yml'
import { Opinion } from '../opinion'
import { phrase } from '../phrase'
import type { Finding } from '../types'
import { judge, type Trial } from './trial'

/** Knows nothing, so that grammar alone is tried. */
const opinion = new Opinion({ learnt: { labelled: 0, own: 0 }, bias: [0, 0, 0, 0], grams: {} })

function trialOf(each: string | Trial): Trial {
  return { opinion, ...(typeof each === 'string' ? { body: [`1. ${each}`] } : each) }
}

/** What the words about a finding need and it does not have. */
function missingIn(finding: Finding): string[] {
  const { rule, variant } = finding
  const texts = messages.check.rules[rule]
  const { message, advice } = 'message' in texts ? texts : texts[variant!]
  const needed = Array.from(`${message}${advice}`.matchAll(/\{(\w+)\}/g), ([, name]) => name)
  return needed.filter((name) => name !== 'where' && finding[name as keyof Finding] === undefined)
}

/**
 * Tries a rule: it says nothing of valid trials, and of invalid ones exactly what stands beside
 * them. A weekly item may stand for a trial. Every finding must have its wording.
 */
export function tryRule(
  rule: string,
  cases: {
    valid: (string | Trial)[]
    invalid: [string | Trial, ...Partial<Finding>[]][]
  },
) {
  describe(rule, () => {
    it.each(cases.valid.map((each) => [each]))('accepts %j', (each) => {
      expect(judge(trialOf(each), rule)).toEqual([])
    })
    it.each(cases.invalid)('reports %j', (each, ...expected) => {
      const findings = judge(trialOf(each), rule)
      const shown = findings.map((finding, at) => {
        const keys = Object.keys(expected[at] ?? finding) as (keyof Finding)[]
        return Object.fromEntries(keys.map((key) => [key, finding[key]]))
      })
      expect(shown).toEqual(expected)
      for (const finding of findings) {
        expect(phrase(finding).message).toBeTruthy()
        expect(missingIn(finding)).toEqual([])
      }
    })
  })
}
