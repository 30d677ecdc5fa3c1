import { lengths, type Policy } from '../../../plugins/policy'
import { say } from '../say'
import { type Advice, advise } from './advice'

/** Tasks that are not over yet when most of the awards that they bar are given. */
export function findUndue({ awards, quotas }: Policy): Advice[] {
  return awards.flatMap(({ name, every, except }, index) => {
    const barring = quotas.filter((quota) => {
      return except.includes(quota.name) || (quota.disqualify && except.includes('disqualified'))
    })
    const undue = barring.filter((quota) => lengths[quota.every] > lengths[every])
    return undue.flatMap((quota) => {
      const [award, task] = [every, quota.every].map((each) => say(`every.${each}`))
      const params = { name, quota: quota.name, award, task }
      return advise(['awards', index, 'except'], 'undue', params)
    })
  })
}
