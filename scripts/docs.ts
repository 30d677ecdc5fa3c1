import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, pages } from './docs/pages'
import { policySchema, schemaFile } from './docs/schema'

/** Writes a page for each rule, takes away those of rules that are no more, and the schema. */
function main() {
  const all = pages()
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) if (!all.has(file)) rmSync(join(folder, file))
  for (const [file, text] of all) writeFileSync(join(folder, file), text)
  writeFileSync(schemaFile, policySchema())
}

main()
