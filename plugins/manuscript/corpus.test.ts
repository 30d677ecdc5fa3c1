import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ReaderPool } from './'

/** Odd and broken files of others; they stay outside the project. */
const CORPUS = resolve(__dirname, '../../../shared/corpus')
const files = existsSync(CORPUS) ? readdirSync(CORPUS) : []

const pool = new ReaderPool()
afterAll(() => pool.close())

it.runIf(files.length)('ends in a manuscript for every file, in little memory', async () => {
  const before = process.memoryUsage().rss
  let most = 0
  for (const name of files) {
    const { blocks, problem } = await pool.read(resolve(CORPUS, name), name)
    expect(problem !== undefined || blocks.length > 0, name).toBe(true)
    most = Math.max(most, process.memoryUsage().rss)
  }
  expect((most - before) / 1e6).toBeLessThan(190)
})
