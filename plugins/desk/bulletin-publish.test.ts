import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type Draft, Ledger, LedgerError, openJournal } from '../ledger'
import { FileStore } from '../storage'
import { loadRegulation } from '../policy'
import { publish } from './bulletin-publish'
import { monthOf, scopeOf } from './bulletin-scope'

const { at } = loadRegulation('data/policies/xpu-2021.yml')
const scope = scopeOf(monthOf('2021-05-21'), '2021-06-01')

function origin(id: string) {
  const source = { platform: 'qq', channelId: '1', messageId: id }
  const by = { name: '文心', platform: 'qq', userId: '22001' }
  return { id, by, unit: '', source, policy: 'xpu-2021' }
}

function award(id: string): Draft {
  const payload = { amount: 100, clause: '四', reason: '协助', day: '2021-05-21' }
  return { ...origin(id), unit: '教务处', type: 'adjusted', payload }
}

/** A month with nothing in it; `drawing` happens while its picture is drawn. */
async function open(drawing: (ledger: Ledger, times: number) => unknown) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-06-01T08:00+08:00') })
  const folder = await mkdtemp(join(tmpdir(), 'publish-'))
  const ledger = await Ledger.open(await openJournal(join(folder, 'ledger.jsonl'), () => {}))
  onTestFinished(async () => {
    vi.useRealTimers()
    await ledger.close()
    await rm(folder, { recursive: true })
  })
  const files = await FileStore.open(join(folder, 'files'))
  let times = 0
  const drawBoard = async () => {
    await drawing(ledger, ++times)
    return [Buffer.from(`picture ${times}`)]
  }
  const score = { board: () => ({ rows: [], idle: [] }), awards: () => [], drawBoard }
  const i18n = { render: (_: unknown, [key]: string[]) => [key] }
  const roster = { units: [] }
  const storage = { files }
  const ctx = { ledger, storage, score, i18n, roster, policy: { at } } as unknown as Context
  return { ctx, ledger, files }
}

it('publishes what is settled: the files are made anew when the ledger went on', async () => {
  const { ctx, ledger, files } = await open((ledger, times) => {
    if (times === 1) return ledger.append(award('meanwhile'))
  })
  const entry = await publish(ctx, scope, origin('publish'))
  expect(entry.seq).toBe(2)
  expect(ledger.state.published.get('2021-05')).toBe(entry)
  const [picture, workbook, notice] = entry.payload.files
  const { sha256 } = await files.put(Buffer.from('picture 2'))
  expect(picture!.sha256).toBe(sha256)
  expect([workbook!.name, notice!.name]).toEqual([
    '2021年5月信息报送和采用情况统计表.xlsx',
    '关于2021年5月信息报送和采用情况的公示.docx',
  ])
})

it('is made once, by whoever is first', async () => {
  const { ctx, ledger } = await open(() => {})
  const both = ['one', 'two'].map((id) => publish(ctx, scope, origin(id)))
  const [one, two] = await Promise.all(both)
  expect(one).toBe(two)
  expect(ledger.entries).toHaveLength(1)
})

it('gives up when entries keep coming', async () => {
  const { ctx, ledger } = await open((ledger, times) => ledger.append(award(`no ${times}`)))
  await expect(publish(ctx, scope, origin('publish'))).rejects.toThrow(LedgerError)
  expect(ledger.state.published.has('2021-05')).toBe(false)
})
