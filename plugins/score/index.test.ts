import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Context } from 'koishi'
import { expect, it, onTestFinished } from 'vitest'
import * as ledger from '../ledger'
import type { Draft } from '../ledger'
import * as policy from '../policy'
import * as roster from '../roster'
import * as storage from '../storage'
import * as score from './'
import { Notes } from './fixture-notes'

const may = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }

async function start() {
  const data = await mkdtemp(join(tmpdir(), 'score-'))
  const app = new Context()
  onTestFinished(async () => {
    await app.parallel('exit', 'SIGTERM')
    await rm(data, { recursive: true })
  })
  app.plugin(policy)
  app.plugin(storage, { data })
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(ledger)
  app.plugin(score)
  await app.start()
  await expect.poll(() => app.get('score')).toBeDefined()
  return app
}

it('keeps up with the ledger under the regulation in force', async () => {
  const app = await start()
  const unit = app.roster.match('机电工程学院')!
  const notes = new Notes()
  const { id } = notes.submitted(unit.name, '2021-05-21', { items: 3 })
  notes.adopted('2021-0001', '2021-05-24', '头条', [1])
  expect(app.score.standing(unit.name, may)).toMatchObject({ points: 0, submitted: 0 })
  for (const { seq: _seq, at: _at, ...draft } of notes.entries) {
    await app.ledger.append(draft as Draft)
  }
  const row = { rank: 1, unit: unit.name, points: 3300, submitted: 3, adopted: 1 }
  expect(app.score.standing(unit.name, may)).toMatchObject(row)
  expect(app.score.board(may)).toMatchObject({ rows: [row] })
  expect(app.score.board(may).idle).toHaveLength(app.roster.units.length - 1)
  expect(app.score.earned(id)).toBe(300)
  expect(app.score.points(may).map(({ value }) => value)).toEqual([300, 3000])
})

it('reckons a manuscript and an entry of it', async () => {
  const app = await start()
  const { name } = app.roster.match('机电工程学院')!
  const notes = new Notes()
  notes.submitted(name, '2021-05-21', { items: 2, title: '动态' })
  const { id } = notes.adopted('2021-0001', '2021-05-24', '头条', [1])
  notes.shared('2021-0001', [name, 2], ['理学院', 1])
  for (const { seq: _seq, at: _at, ...draft } of notes.entries) {
    await app.ledger.append(draft as Draft)
  }
  expect(app.score.pointsOf(id).map(({ value }) => value)).toEqual([2000, 1000])
  expect(app.score.earned(id)).toBe(3000)
  expect([...app.score.effect(id)]).toEqual([[name, 3000]])
  expect(app.score.progress(name, '2021-05-21')).toEqual([])
  expect(app.score.awards({ ...may, from: '2021-01-01', to: '2021-12-31' })[0]).toMatchObject({
    name: '先进集体',
    winners: [
      { rank: 1, unit: name },
      { rank: 2, unit: '理学院' },
    ],
    tied: [],
  })
})
