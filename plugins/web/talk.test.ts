import { expect, it } from 'vitest'
import { FileShelf } from '../courier'
import { group, type Message, Talk } from './talk'

const said = (text: string, channel = group) => ({ channel, text, files: [] })

const texts = (messages?: Message[]) => messages?.map(({ text }) => text)

it('keeps the latest messages of each channel', () => {
  const talk = new Talk(2)
  for (const text of ['一', '二', '三']) talk.add(said(text))
  talk.add(said('悄悄话', 'private:张三'))
  expect(texts(talk.of(group))).toEqual(['二', '三'])
  expect(texts(talk.of('private:张三'))).toEqual(['悄悄话'])
  expect(talk.of('private:李四')).toEqual([])
})

it('tells what came after a message, over the channels one may read', () => {
  const talk = new Talk(9)
  const { id } = talk.add(said('一'))
  talk.add(said('二', 'private:张三'))
  talk.add(said('三', 'private:李四'))
  talk.add(said('四'))
  expect(texts(talk.since(id, [group, 'private:张三']))).toEqual(['二', '四'])
  expect(talk.since(talk.latest, [group])).toEqual([])
  expect(new Talk(9).since(id, [group])).toBeUndefined()
})

it('takes a message back, and says so', () => {
  const talk = new Talk(9)
  const { id } = talk.add(said('身份证号'))
  const news: Message[] = []
  talk.news.on('message', (message) => news.push(message))
  expect(talk.recall(group, id)).toMatchObject({ text: '身份证号' })
  expect(news).toMatchObject([{ id, text: '', isRecalled: true }])
  expect(talk.recall('private:张三', id)).toBeUndefined()
})

it('keeps the latest files, as many as there is room for', () => {
  const shelf = new FileShelf(5)
  const [one, two, three] = [3, 2, 2].map((size) => shelf.put('file', '稿', Buffer.alloc(size)))
  expect([one, two, three].map(({ id }) => shelf.get(id)?.bytes.length)).toEqual([undefined, 2, 2])
  const large = shelf.put('file', '稿', Buffer.alloc(9))
  expect(shelf.get(three.id)).toBeUndefined()
  expect(shelf.get(large.id)).toBe(large)
})
