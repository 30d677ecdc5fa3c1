import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whatever tests write into the temporary folder is gone when they are over. */
export default function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-test-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
