import { expect, it } from 'vitest'
import { fromText } from './'
import { jpg } from './fixtures/word'

it('makes a block of each line and each picture', () => {
  const pictures = [
    { bytes: jpg(1080, 720), caption: '图为现场' },
    { width: 640, height: 480, type: 'png' },
  ]
  const manuscript = fromText('标题', '第一段。\r\n\n 第二段。\n', pictures, '微博信息')
  expect(manuscript).toMatchObject({
    fileName: '微博信息',
    format: 'text',
    title: '标题',
    size: 29,
  })
  expect(manuscript.blocks.map(({ kind, text, pictures }) => [kind, text, pictures])).toEqual([
    ['title', '标题', []],
    ['paragraph', '第一段。', []],
    ['paragraph', ' 第二段。', []],
    ['paragraph', '', [0]],
    ['paragraph', '图为现场', []],
    ['paragraph', '', [1]],
  ])
  expect(manuscript.pictures).toEqual([
    { block: 3, width: 1080, height: 720, type: 'jpg', size: 41 },
    { block: 5, width: 640, height: 480, type: 'png', size: 0 },
  ])
})

it('says when there is nothing, or far too much', () => {
  expect(fromText(undefined, ' \n', [], '')).toMatchObject({ problem: { kind: 'empty' } })
  const endless = fromText(undefined, '字'.repeat(100_001), [], '')
  expect(endless).toMatchObject({ problem: { kind: 'too-long' }, blocks: [] })
})
