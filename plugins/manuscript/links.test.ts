import { expect, it } from 'vitest'
import { compose } from './compose'
import { isLinkOnly } from './links'
import { read } from './read'
import { fromText } from './text'

const address = 'https://docs.qq.com/doc/DXXXXXXXX'

async function readFile(title: string, paragraphs: string[]) {
  return read(await compose({ title, paragraphs, pictures: [] }), '稿.docx')
}

it.each([
  address,
  `链接：${address}`,
  `正文请见在线文档${address}。`,
  '【腾讯文档】机电工程学院第十二周工作动态信息\nhttps://docs.qq.com/doc/DXXXXXXXX?u=1',
  '【金山文档 | WPS云文档】 工作动态\nhttps://kdocs.cn/l/cxxxx',
  '链接: https://pan.baidu.com/s/1abc 提取码: 8x2k\n--来自百度网盘超级会员v4的分享',
  '工作动态 - 飞书云文档\nhttps://xx.feishu.cn/docx/abc',
  'docs.qq.com/doc/DXXXXXXXX',
  `1．${address}\n二、${address}`,
])('%s has no text of its own', (text) => expect(isLinkOnly(text)).toBe(true))

it('the title said again is no text', () => {
  expect(isLinkOnly(`学校召开推进会 ${address}`, '学校召开推进会')).toBe(true)
  expect(isLinkOnly(`学校召开推进会 ${address}`)).toBe(false)
})

it.each([
  '',
  '学校召开推进会。',
  `5月18日，教务处召开推进会。\n报名网址：${address}`,
  `5月20日，图书馆开通预约网站${address}，方便师生借阅。`,
  '联系邮箱 jwc@xpu.edu.cn',
])('%s is a text, or none with an address', (text) => expect(isLinkOnly(text)).toBe(false))

it.each([
  ['a message', async () => fromText('学校召开推进会', address, [], '')],
  ['a Word file', () => readFile('教务处第十二周工作动态信息', [address])],
  ['a Word file with a caption', () => readFile('毕业季', [address, '图为毕业典礼现场'])],
  ['a Word file without a title', () => readFile('', [`链接：${address}`])],
])('%s that is a link is of no use', async (_, make) => {
  expect(await make()).toMatchObject({ problem: { kind: 'link-only' } })
})

it('a Word file with a text and a link can be read', async () => {
  const { problem } = await readFile('毕业季', [`5月20日，图书馆开通网站${address}。`])
  expect(problem).toBeUndefined()
})
