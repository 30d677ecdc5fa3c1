import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, pages } from './docs/pages'

/** Writes a page for each rule, and takes away those of rules that are no more. */
function main() {
  const all = pages()
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) if (!all.has(file)) rmSync(join(folder, file))
  for (const [file, text] of all) writeFileSync(join(folder, file), text)
}

main()
