import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import mock from '@koishijs/plugin-mock'
import { Context } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import * as ledger from '../ledger'
import type { Draft } from '../ledger'
import * as policy from '../policy'
import * as roster from '../roster'
import * as storage from '../storage'
import ScoreService from './'
import { Notes } from './fixture-notes'

const may = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }

async function start() {
  const data = await mkdtemp(join(tmpdir(), 'score-'))
  const app = new Context()
  onTestFinished(async () => {
    await app.parallel('exit', 'SIGTERM')
    await rm(data, { recursive: true })
  })
  app.plugin(mock, { selfId: '514' })
  app.plugin(policy)
  app.plugin(storage, { data })
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(ledger)
  const service = app.plugin(ScoreService)
  await app.start()
  await vi.waitFor(() => expect(app.get('score')).toBeDefined())
  return Object.assign(app, { service })
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
  const session = app.bots[0].session({ type: 'message' })
  expect(app.score.boardText(session, may)).toContain(`1. ${unit.name} 33分（投稿3 采用1）`)
  expect(app.score.boardText(session, may, unit)).toContain('积33分，第1名')
  expect(app.score.detailText(session, may, unit)).toMatch(
    /\n记2 5月24日 2021-0001《.*》头条采用1条×30分＝30分〔四（一）〕$/,
  )
})

it('explains a manuscript and an entry of it, and follows people', async () => {
  const app = await start()
  const { name } = app.roster.match('机电工程学院')!
  const notes = new Notes()
  notes.submitted(name, '2021-05-21', { items: 2, title: '动态' })
  const { id } = notes.adopted('2021-0001', '2021-05-24', '头条', [1])
  notes.shared('2021-0001', [name, 2], ['理学院', 1])
  for (const { seq: _seq, at: _at, ...draft } of notes.entries) {
    await app.ledger.append(draft as Draft)
  }
  const session = app.bots[0].session({ type: 'message' })
  expect(app.score.whyText(session, '2021-0001').split('\n')).toEqual([
    '2021-0001《动态》计32分，依据关于进一步做好信息报送工作的通知（西工大党政办字〔2021〕4号）（2021-05-21起施行）',
    `记1 5月21日 ${name} 投稿2条×1分＝2分，合稿分得1.33分〔四（一）〕`,
    '记1 5月21日 理学院 投稿2条×1分＝2分，合稿分得0.67分〔四（一）〕',
    `记2 5月24日 ${name} 头条采用1条×30分＝30分，合稿分得20分〔四（一）〕`,
    '记2 5月24日 理学院 头条采用1条×30分＝30分，合稿分得10分〔四（一）〕',
  ])
  expect(app.score.whyText(session, id).split('\n').slice(1)).toEqual([
    expect.stringMatching(/^记2 .*合稿分得20分/),
    expect.stringMatching(/^记2 .*合稿分得10分/),
  ])
  expect(app.score.pointsOf(id).map(({ value }) => value)).toEqual([2000, 1000])
  expect(app.score.earned(id)).toBe(3000)
  expect([...app.score.effect(id)]).toEqual([[name, 3000]])
  expect(app.score.people(may)).toEqual([{ rank: 1, unit: name, officer: '张三', points: 2133 }])
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

it('says what points without a ground of the regulation are', async () => {
  const app = await start()
  const unit = app.roster.match('机电工程学院')!
  const notes = new Notes()
  const more = { amount: 500, reason: '承办现场会', clause: '四（三）', day: '2021-05-21' }
  const { seq: _seq, at: _at, ...draft } = notes.adjusted(unit.name, more)
  await app.ledger.append(draft as Draft)
  const text = app.score.detailText(app.bots[0].session({ type: 'message' }), may, unit)
  expect(text).toContain('记1 5月21日 加减分＝5分（承办现场会）〔四（三）〕')
})

it('lets go of the painter when it is taken out', async () => {
  const { score, service } = await start()
  await score.drawBoard(may)
  const terminate = vi.spyOn(Worker.prototype, 'terminate')
  onTestFinished(() => terminate.mockRestore())
  service.dispose()
  expect(terminate).toHaveBeenCalledOnce()
})
