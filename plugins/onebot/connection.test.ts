import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { Connection } from './connection'

class Socket extends EventEmitter {
  asked: { action: string; echo: number }[] = []

  send(text: string) {
    this.asked.push(JSON.parse(text))
  }

  answer(answer: object) {
    const { echo } = this.asked.shift()!
    this.emit('message', JSON.stringify({ ...answer, echo }))
  }

  terminate() {
    this.emit('close')
  }
}

let told: unknown[]
let connection: Connection

beforeEach(() => {
  told = []
  const listener = {
    opened: () => told.push('opened'),
    closed: () => told.push('closed'),
    received: (event: object) => told.push(event),
    malformed: () => told.push('malformed'),
  }
  connection = new Connection(listener, 100)
})

function connect() {
  const socket = new Socket()
  connection.add(socket as never)
  return socket
}

it('answers belong to questions, whatever their order', async () => {
  const socket = connect()
  const answers = Promise.all([connection.call('a'), connection.call('b')])
  const [a, b] = socket.asked
  socket.emit('message', JSON.stringify({ retcode: 0, data: 2, echo: b.echo }))
  socket.emit('message', JSON.stringify({ retcode: 0, data: 1, echo: a.echo }))
  expect(await answers).toEqual([1, 2])
})

it('a refusal says why', async () => {
  const socket = connect()
  const answer = connection.call('get_msg')
  socket.answer({ retcode: 1200, data: null, wording: '消息不存在' })
  await expect(answer).rejects.toMatchObject({ retcode: 1200 })
  await expect(answer).rejects.toThrow('get_msg：消息不存在（1200）')
})

it('nobody waits for ever', async () => {
  connect()
  await expect(connection.call('get_msg')).rejects.toThrow('没有应答')
})

it('a question asked while nobody is there waits for the connection', async () => {
  const answer = connection.call('send_group_msg', {}, 10_000)
  await sleep(20)
  const socket = connect()
  await sleep(0)
  socket.answer({ retcode: 0, data: 'ok' })
  expect(await answer).toBe('ok')
  socket.terminate()
  await expect(connection.call('send_group_msg', {}, 30)).rejects.toThrow('没有连接')
})

it('a broken connection ends its questions at once, those of another go on', async () => {
  const old = connect()
  const lost = connection.call('a', {}, 10_000)
  const young = connect()
  const kept = connection.call('b', {}, 10_000)
  old.terminate()
  await expect(lost).rejects.toThrow('连接中断')
  expect(connection.isOpen).toBe(true)
  young.answer({ retcode: 0, data: 1 })
  expect(await kept).toBe(1)
  young.terminate()
  expect(told).toEqual(['opened', 'opened', 'closed'])
})

it('what is no OneBot does no harm', () => {
  const socket = connect()
  for (const text of ['{', 'null', '{"echo":99}', '[]']) socket.emit('message', text)
  socket.emit('message', '{"post_type":"message"}')
  expect(told).toEqual(['opened', 'malformed', 'malformed', { post_type: 'message' }])
})

it('ended for good, it tells nobody', () => {
  connect()
  connection.close()
  expect(told).toEqual(['opened'])
})
