import { expect, it } from 'vitest'
import { nextSteps } from './next-steps'

const [own, sample] = ['data/roster.yml', 'data/roster.example.yml']

it.each([
  [{ BAOSONG_ROSTER: own, BAOSONG_TRIAL: '' }, '重启后生效'],
  [{ BAOSONG_ROSTER: own, BAOSONG_TRIAL: '1' }, '重启后生效'],
  [
    { BAOSONG_ROSTER: sample, BAOSONG_TRIAL: '1' },
    '接入 QQ 以后就用这份；现在就想用它，在 .env.local 里写 BAOSONG_ROSTER=data/roster.yml',
  ],
  [{ BAOSONG_ROSTER: sample, BAOSONG_TRIAL: '' }, '现在写的是样例'],
])('with %j is: %s', (env, text) => {
  expect(nextSteps(own, env)).toContain(text)
})
