import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

it('leaves data in a folder of another name alone, and says so', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'trial-'))
  const data = mkdtempSync(join(tmpdir(), 'own-'))
  writeFileSync(join(data, 'ledger.jsonl'), '')
  const command = ['-r', resolve('scripts/register.cjs'), resolve('scripts/trial.ts'), 'reset']
  const env = { PATH: process.env.PATH, BAOSONG_DATA: data }
  const { status, stderr } = spawnSync('node', command, { cwd, env, encoding: 'utf8' })
  expect(stderr).toContain(`没有清空：设置里写了 BAOSONG_DATA，试用的数据在 ${data}`)
  expect(status).toBe(1)
  expect(readdirSync(data)).toEqual(['ledger.jsonl'])
})
