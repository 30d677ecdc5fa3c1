import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clauseFile, clausePage } from './docs/clause-page'
import { folder, pages, policies } from './docs/pages'
import { drawPictures } from './docs/pictures'
import { platformFile, platformPage } from './docs/platform-page'
import { policySchema, schemaFile } from './docs/schema'

/**
 * Writes a page for each rule, takes away those of rules that are no more, the schema, how each clause
 * is carried out, and what differs on WeCom; asked for `pictures`, README's pictures.
 */
async function main() {
  if (process.argv[2] === 'pictures') return drawPictures()
  const all = pages()
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) if (!all.has(file)) rmSync(join(folder, file))
  for (const [file, text] of all) writeFileSync(join(folder, file), text)
  writeFileSync(schemaFile, policySchema())
  writeFileSync(clauseFile, clausePage(policies))
  writeFileSync(platformFile, platformPage())
}

void main()
