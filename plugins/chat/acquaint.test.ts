import memory from '@koishijs/plugin-database-memory'
import mock from '@koishijs/plugin-mock'
import { App } from 'koishi'
import { expect, it } from 'vitest'
import { acquaint } from './acquaint'

it('writes somebody new down once, however many messages come at once', async () => {
  const app = new App()
  app.plugin(memory)
  app.plugin(mock, { selfId: '514' })
  app.plugin(acquaint)
  const heard: string[] = []
  app.middleware(({ content }) => void heard.push(content!))
  await app.start()
  const client = app.mock.client('123', '456')
  await Promise.all(['1', '2', '3'].map((text) => client.receive(text)))
  expect(heard.toSorted()).toEqual(['1', '2', '3'])
  const count = async (table: 'binding' | 'channel') => (await app.database.get(table, {})).length
  expect(await count('binding')).toBe(1)
  expect(await count('channel')).toBe(1)
})
