import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Writes a YAML file for a test and gives its path. */
export function write(source: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'policy-')), 'x.yml')
  writeFileSync(path, source)
  return path
}
