import type { Session } from 'koishi'
import { expect, it } from 'vitest'
import { actor } from '../deed/fixture'
import type { Attachment } from '../courier'
import { withdraw } from '../submission'
import { handInWeekly, items, openIntake } from '../submission/fixture'
import { Conversation } from './conversation'
import { stillCountsText } from './recalled'

it.each([undefined, '77'])('tells what of a recalled file still counts', async (fileMessage) => {
  const desk = await openIntake()
  const by = actor(desk, '赵六')
  await handInWeekly(desk, items, { by, fileMessage })
  const { source } = by
  const recalled = { ...source, messageId: fileMessage ?? source.messageId }
  expect(stillCountsText(desk, recalled)).toContain('2021-0001《教务处第十二周工作动态信息》照旧算')
  expect(stillCountsText(desk, { ...recalled, messageId: '78' })).toBeUndefined()
  await withdraw(desk, actor(desk, '赵六'), '2021-0001')
  expect(stillCountsText(desk, recalled)).toBeUndefined()
})

it('forgets a file that is recalled before its command', () => {
  const conversation = new Conversation()
  const session = { platform: 'onebot', channelId: '1', userId: '2' } as Session
  conversation.keep(session, { messageId: '5', name: '动态.docx' } as Attachment)
  conversation.keep(session, { messageId: '6', name: '改好的动态.docx' } as Attachment)
  conversation.recalled(session, '5')
  expect(conversation.takeFiles(session).map(({ messageId }) => messageId)).toEqual(['6'])
})
