import { type Ground, type Policy, valueOf } from '../policy'
import { formatPoints } from '../score'
import { defineTexts, type Samples } from '../text'
import zhCN from './locales/zh-CN.yml'

const say = defineTexts(zhCN)

/** Grounds of the policy for the examples in texts, with all that is wanted: `获奖 3 理由 证明：文件号`. */
export function groundSamples({ grounds, points }: Pick<Policy, 'grounds' | 'points'>): Samples {
  const sample = (kind: Ground['kind']) => {
    const ground = grounds.find((each) => each.kind === kind)
    return ground && textOf(ground, points)
  }
  return { aBonus: sample('bonus'), aPenalty: sample('penalty') }
}

function textOf(ground: Ground, points: Policy['points']): string {
  const { name, range, evidence, approver } = ground
  const value = valueOf(ground, points) ?? range
  return [
    name,
    typeof value === 'object' && formatPoints('from' in value ? Math.abs(value.from) : 100),
    say('adoption.adjustment.sample.reason'),
    evidence && say('adoption.adjustment.sample.evidence'),
    approver && say('adoption.adjustment.sample.approval', [approver]),
  ]
    .filter(Boolean)
    .join(' ')
}
