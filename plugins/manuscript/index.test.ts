import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Context } from 'koishi'
import { expect, it } from 'vitest'
import * as manuscript from './'

it('serves reading and composing until it is disposed of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'manuscript-'))
  const app = new Context()
  const fork = app.plugin(manuscript, { limit: 60_000 })
  await app.start()
  const pool = app.get('manuscript')!
  const path = join(folder, '稿')
  await writeFile(path, await pool.compose({ title: '题', paragraphs: ['文'], pictures: [] }))
  expect(await pool.read(path, '稿.docx')).toMatchObject({ title: '题', fileName: '稿.docx' })
  fork.dispose()
  expect(app.get('manuscript')).toBeUndefined()
  await expect(pool.read(path, '稿.docx')).rejects.toThrow('已停止')
  await app.stop()
  await rm(folder, { recursive: true })
})
