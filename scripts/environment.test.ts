import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../plugins/storage/fixture'

it.each([
  ['ONEBOT_SELF_ID', '１２３', '123'],
  ['ONEBOT_SELF_ID', '“123”', '123'],
  ['PORT', '５６１１', '5611'],
  ['BAOSONG_POLICY', 'data/policies/xpu-2021.yml', 'xpu-2021'],
  ['BAOSONG_POLICY', 'xpu-2021.yml', 'xpu-2021'],
  ['BAOSONG_POLICY', '「xpu-2021」', 'xpu-2021'],
  ['ONEBOT_TOKEN', 'a１', 'a１'],
])('takes %s=%s for %s', async (name, written, meant) => {
  const script = `require(${JSON.stringify(resolve('scripts/environment.cjs'))}); process.stdout.write(process.env.${name})`
  const env = { ...process.env, [name]: written }
  const said = execFileSync('node', ['-e', script], { cwd: await folder(), env, encoding: 'utf8' })
  expect(said).toBe(meant)
})
