import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** What a script still says when only its first line is read. */
function head(script: string): string {
  const command = `node -r ./scripts/register.cjs ${script} | head -n 1 > /dev/null`
  return spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stderr
}

it.each(['scripts/policy.ts explain data/policies/xpu-2021.yml', 'scripts/demo.ts'])(
  'ends quietly when nobody reads on: %s',
  { timeout: 60_000 },
  (script) => expect(head(script)).toBe(''),
)
