import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Context } from 'koishi'
import { expect, onTestFinished, vi } from 'vitest'
import * as courier from '../courier'
import * as ledger from '../ledger'
import type { Draft, Payloads } from '../ledger'
import { now } from '../calendar'
import * as policy from '../policy'
import * as roster from '../roster'
import * as storage from '../storage'
import * as mail from './'

/** A folder of its own for one test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mail-'))
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
  return path
}

/** Where editors are told things: what they hear is kept. */
function paper(told: string[]): courier.Driver {
  return {
    platform: 'paper',
    isOnline: () => true,
    reach: () => ({ platform: 'paper', selfId: '1', channelId: 'editor' }),
    send: async (_, { content }) => [String(told.push(courier.elementText(content)))],
  }
}

const courierConfig = { gap: [0, 1], settle: 20, quiet: { from: '00:00', to: '00:00' } }

/** A bot on a folder; without a url, one whose mail is off. */
export async function start(data: string, url?: string, more: Partial<mail.Config> = {}) {
  const app = new Context()
  app.baseDir = resolve('.')
  app.plugin(policy)
  app.plugin(storage, { data })
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(ledger)
  app.plugin(courier, courierConfig as never)
  await app.start()
  await vi.waitFor(() => {
    if (!app.get('courier') || !app.get('roster') || !app.get('policy')) throw new Error('not yet')
  }, 15_000)
  const told: string[] = []
  app.courier.register(paper(told))
  if (url) app.plugin(mail, { url, retry: 20, ...more } as mail.Config)
  await app.lifecycle.flush()
  const stop = async () => {
    await app.parallel('exit', 'SIGTERM')
    await app.stop()
  }
  onTestFinished(stop)
  return { app, told, stop }
}

/** Hands in a manuscript whose bytes are its id. */
export async function handIn(
  { app }: { app: Context },
  id: string,
  payload: Partial<Payloads['submitted']> = {},
  ref?: string,
) {
  const name = '机电工程学院第十二周工作动态信息.docx'
  const file = { ...(await app.storage.files.put(Buffer.from(`bytes of ${id}`))), name }
  const common = {
    receipt: `2021-${id.padStart(4, '0')}`,
    column: 'weekly',
    title: '第十二周工作动态信息',
    file,
    items: ['5月20日，学院在金花校区召开会议。', '5月21日，<b>学院</b> & 企业签约。'],
    day: now().slice(0, 10),
    warnings: [],
  }
  await append({ app }, id, { type: 'submitted', ref, payload: { ...common, ...payload } })
}

/** Appends an entry of the unit. */
export async function append(
  { app }: { app: Context },
  id: string,
  rest: Pick<Draft, 'type' | 'payload' | 'ref'>,
) {
  await app.ledger.append({
    id: `onebot:100:${id}`,
    by: { name: '张三', platform: 'onebot', userId: '10001' },
    unit: '机电工程学院',
    source: { platform: 'onebot', channelId: '100', messageId: id },
    policy: 'xpu-2021',
    ...rest,
  } as Draft)
}

/** What the letters of the fixture are about. */
export const name = '机电工程学院第十二周工作动态信息'

/** Sets the clock, in Asia/Shanghai: `2021-05-21 10:00`. */
export function clock(text: string) {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  vi.setSystemTime(new Date(`${text.replace(' ', 'T')}+08:00`))
}

/** Waits until all that was accepted is settled. */
export async function expectSubjects(
  { letters }: { letters: { headers: { subject?: string } }[] },
  subjects: string[],
) {
  await vi.waitFor(
    () => expect(letters.map(({ headers }) => headers.subject)).toEqual(subjects),
    15_000,
  )
  await new Promise((done) => setTimeout(done, 60))
  expect(letters).toHaveLength(subjects.length)
}
