import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Workbook } from 'exceljs'
import { unzipSync } from 'fflate'
import { type Browser, chromium, type Download, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findChromium } from '../bench/chromium'
import { BotProcess } from './bot'
import { rosterOf } from './cast'
import type { Manuscript } from './play'
import { write } from './word'

const manuscripts = parse(readFileSync(join(__dirname, 'manuscripts.yml'), 'utf8'))

const clock = Date.parse('2021-05-21T09:00:00+08:00')
const trial = { ONEBOT_SELF_ID: '', ONEBOT_TOKEN: '', WECOM_BOT_ID: '', WECOM_TOKEN: '' }

/** A manuscript of the plays as a browser chooses it. */
async function fileOf(key: string) {
  const manuscript: Manuscript = { 正文: [], 图片: [], ...manuscripts[key] }
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: manuscript.文件名, mimeType, buffer: await write(manuscript) }
}

function addressOf(bot: BotProcess): string {
  return `http://${new URL(bot.url).host}`
}

describe('asked by others', { timeout: 60_000 }, () => {
  const bot = new BotProcess({ clock, env: trial })
  beforeAll(() => bot.start(), 60_000)
  afterAll(() => bot.remove())

  interface Asking {
    path?: string
    method?: string
    headers?: Record<string, string>
    body?: string
  }

  /** The status of an answer; a browser does not let one choose the Host. */
  async function ask({ path = '/', method = 'GET', headers, body }: Asking): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = request(`${addressOf(bot)}${path}`, { method, headers }, (answer) => {
        answer.destroy()
        resolve(answer.statusCode!)
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  const paths = [
    { path: '/' },
    { path: '/events?who=文心&since=' },
    { path: '/check' },
    { path: '/say', method: 'POST' },
    { path: '/check', method: 'POST' },
    { path: '/files/x' },
    { path: '/assets/page.js' },
  ].map(({ path, method = 'GET' }) => ({ path: encodeURI(path), method }))

  it.each(paths)('refuses a foreign Host or Origin: $method $path', async (asking) => {
    const { port } = new URL(addressOf(bot))
    const foreign: Record<string, string>[] = [
      { host: `rebound.example:${port}` },
      { host: `127.0.0.1.example:${port}` },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
    ]
    for (const headers of foreign) expect(await ask({ ...asking, headers })).toBe(403)
  })

  it('lets its own pages in', async () => {
    expect(await ask({})).toBe(200)
    expect(await ask({ headers: { origin: addressOf(bot) } })).toBe(200)
    expect(await ask({ path: '/events?since=' })).toBe(200)
    expect(await ask({ path: '/sandbox' })).toBe(404)
  })

  async function say(fields: Record<string, string | Blob>): Promise<Response> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return fetch(`${addressOf(bot)}/say`, { method: 'POST', body, redirect: 'manual' })
  }

  async function pageOf(who: string, to: 'group' | 'private'): Promise<string> {
    const query = new URLSearchParams({ who, to })
    return (await fetch(`${addressOf(bot)}/?${query}`)).text()
  }

  it('takes a form of a browser without a script, and goes back to the page', async () => {
    const answer = await say({ who: '赵六', to: 'private', text: '/帮助' })
    expect(answer.status).toBe(303)
    const page = () => fetch(new URL(answer.headers.get('location')!, addressOf(bot)))
    await expect.poll(async () => (await page()).text()).toContain('您可以发')
  })

  it('hears its name in the group as a call', async () => {
    await say({ who: '赵六', to: 'group', text: '@报送通 我多少分' })
    await expect.poll(() => pageOf('文心', 'group')).toContain('/明细')
  })

  it('says at once of a file that is no use, and briefly what it is called', async () => {
    const name = `${'很长'.repeat(100)}.docx`
    await say({ who: '张三', to: 'private', file: new File([''], name) })
    await expect.poll(() => pageOf('张三', 'private')).toContain('文件是空的')
    const page = await pageOf('张三', 'private')
    expect(page).not.toContain('报到哪个栏目')
    expect(page).toMatch(/“很长[很长]+…[很长]+\.docx”未收稿/)
  })

  it('says why a form is not taken', async () => {
    expect((await say({ who: '谁也不是', text: '/采用 1 头条' })).status).toBe(400)
    expect((await say({ who: '赵六' })).status).toBe(400)
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await ask({ path: '/say', method: 'POST', headers, body: '--x' })).toBe(400)
    expect(
      (await say({ who: '赵六', file: new File([Buffer.alloc(41e6 + 3e6)], '大.docx') })).status,
    ).toBe(413)
    expect((await say({ who: '赵六', text: '长'.repeat(10_001) })).status).toBe(400)
  })

  it('logs plainly that somebody went away in the middle', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '99' }
    const asked = request(`${addressOf(bot)}/say`, { method: 'POST', headers })
    asked.on('error', () => {})
    await new Promise((resolve) => asked.write('--x', resolve))
    asked.destroy()
    await expect.poll(() => bot.log).toMatch(/没有说完就断开了：POST \/say（[\w]+）/)
    expect(bot.log).not.toMatch(/^\s+at |\[E\]/m)
  })

  it.each([
    ['制度.pdf', '%PDF-1.4\n', '文件是 PDF，不是 Word'],
    ['积分.xlsx', 'PK', '不能收'],
    ['稿子.docx', '', '文件是空的'],
    ['稿子.docx', 'x', '不能收'],
  ])('says of %s (%j) that it is no Word, before any column', async (name, text, words) => {
    const body = new FormData()
    body.append('file', new File([text], name))
    const page = await fetch(`${addressOf(bot)}/check`, { method: 'POST', body })
    const html = await page.text()
    expect(html).toContain(words)
    expect(html).not.toContain('看不出是哪个栏目')
  })

  it('reads nothing from the disk, whatever is written', async () => {
    const path = pathToFileURL(join(bot.home, 'package.json')).href
    const text = `/报送 <file src="${path}" title="教务处第十二周工作动态信息.docx"/>`
    await say({ who: '褚寒露', to: 'private', text })
    const page = () => fetch(`${addressOf(bot)}/?who=${encodeURIComponent('褚寒露')}&to=private`)
    await expect.poll(async () => (await page()).text()).toContain('请在 /报送 后面先写栏目')
  })
})

const executablePath = findChromium()

const screens = [
  { screen: 'a desk', viewport: { width: 1200, height: 800 } },
  { screen: 'a phone', viewport: { width: 390, height: 844 } },
]

describe.skipIf(!executablePath).each(screens)('in a browser on $screen', ({ viewport }) => {
  const bot = new BotProcess({ clock, env: trial })
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    await bot.start()
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    await page.goto(addressOf(bot))
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await bot.remove()
    expect(faults).toEqual([])
    expect(bot.warnings()).toEqual([])
  })

  const log = (name: '群' | '私聊') => page.getByRole('log', { name })
  const heard = (words: string, name: '群' | '私聊' = '群') =>
    log(name).locator('article', { hasText: words }).last().waitFor({ timeout: 20_000 })

  async function send(text: string, file?: Awaited<ReturnType<typeof fileOf>>) {
    await page.fill('textarea[name=text]', text)
    if (file) await page.setInputFiles('input[type=file][name=file]', file)
    await page.getByRole('button', { name: '发送' }).click()
    await expect.poll(() => page.inputValue('textarea[name=text]')).toBe('')
  }

  /** What a file of the page is called, and its bytes. */
  async function download(name: RegExp): Promise<{ name: string; bytes: Buffer }> {
    const link = page.getByRole('link', { name }).last()
    const [file]: [Download, void] = await Promise.all([
      page.waitForEvent('download'),
      link.click(),
    ])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }

  it(
    'an officer hands in, is refused, mends it by the annotated copy',
    { timeout: 90_000 },
    async () => {
      await page.selectOption('select[name=who]', { label: '赵六 · 教务处' })
      await send('', await fileOf('教务动态缺时间'))
      await heard('未收稿')
      await send('/批注')
      const copy = await download(/批注/)
      expect(copy.name).toBe('教务处第十二周工作动态信息（批注）.docx')
      expect(comments(copy)).toContain('没写时间')
      await send('', await fileOf('教务动态'))
      await heard('已收稿，回执 2021-0001')
      await page.reload()
      await heard('已收稿，回执 2021-0001')
    },
  )

  it(
    'an editor adopts and publishes; what is sent can be opened',
    { timeout: 90_000 },
    async () => {
      await page.selectOption('select[name=who]', { label: '文心' })
      await page.getByRole('button', { name: '/采用 1 第1条 头条' }).click()
      await heard('2021-0001')
      await send('/公示 本月')
      await heard('回复')
      await send('是')
      await log('群').locator('article img').last().waitFor({ timeout: 30_000 })
      const width = () =>
        log('群')
          .locator('article img')
          .last()
          .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
      await expect.poll(width).toBeGreaterThan(300)
      const workbook = await download(/\.xlsx$/)
      const book = await new Workbook().xlsx.load(workbook.bytes as never)
      expect(book.worksheets.length).toBeGreaterThan(0)
      const notice = await download(/截至.*\.docx$/)
      expect(Object.keys(unzipSync(notice.bytes))).toContain('word/document.xml')
    },
  )

  it('several files and pictures, dragged and pasted; a quote', { timeout: 90_000 }, async () => {
    await page.selectOption('select[name=who]', { label: '张三 · 机电工程学院' })
    const [menu, stray] = await Promise.all(['不相干的文件', '看不出栏目的稿子'].map(fileOf))
    await give(
      'drop',
      [menu, stray].map(({ name, buffer }) => [name, buffer.toString('base64')]),
    )
    await give('paste', [['图.png', '']])
    expect(await page.locator('.chosen li').allInnerTexts()).toEqual(
      ['食堂五月菜单.docx', '稿子.docx', '图.png'].map((name) => expect.stringContaining(name)),
    )
    await page.getByRole('button', { name: '× 图.png' }).click()
    await page.getByRole('button', { name: '× 食堂五月菜单.docx' }).click()
    await send('')
    await heard('稿子.docx')
    await log('群').locator('article', { hasText: '稿子.docx' }).last().getByRole('button').click()
    const unquote = await page.getByRole('button', { name: '不引用' }).boundingBox()
    expect(unquote!.width).toBeGreaterThan(unquote!.height)
    expect(await page.getByText('Ctrl+回车 发送').isVisible()).toBe(viewport.width >= 720)
    await send('/校验')
    await heard('“稿子.docx”报到哪个栏目')
  })

  async function give(type: 'drop' | 'paste', files: string[][]) {
    await page.evaluate(giveInPage(type, files))
  }

  it('the private chat is one’s own', { timeout: 60_000 }, async () => {
    await page.locator('label', { has: page.getByRole('radio', { name: '私聊' }) }).click()
    await send('/帮助')
    await heard('您可以发', '私聊')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      viewport.width,
    )
    const last = await page.getByRole('button', { name: '/帮助', exact: true }).boundingBox()
    expect(last!.x + last!.width).toBeLessThan(viewport.width)
    await page.selectOption('select[name=who]', { label: '赵六 · 教务处' })
    await expect.poll(() => log('私聊').locator('article').count()).toBe(0)
  })

  it('looks at a manuscript without recording it', { timeout: 60_000 }, async () => {
    const before = bot.entries().length
    await page.goto(`${addressOf(bot)}/check`)
    await page.setInputFiles('input[type=file][name=file]', await fileOf('教务动态缺时间'))
    await page.getByRole('heading', { name: '不能收：有1处要改' }).waitFor()
    expect(await page.locator('.result > dl').innerText()).toMatch(/教务处[^]*学校每周动态/)
    const beside = page.locator('.paragraphs > li', { hasText: '2．教务处' })
    expect(await beside.innerText()).toContain('没写时间')
    expect(await beside.innerText()).toMatch(/时间\s+没看出\s+地点\s+在/)
    expect(comments(await download(/批注稿/))).toContain('没写时间')
    expect(bot.entries()).toHaveLength(before)
  })
})

describe.skipIf(!executablePath)('under the other regulation, on a phone', () => {
  const policy = 'alashan-2024'
  const now = Date.parse('2024-06-03T09:00:00+08:00')
  const env = { ...trial, BAOSONG_POLICY: policy, BAOSONG_ROSTER: rosterOf(policy) }
  const bot = new BotProcess({ clock: now, env })
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    await bot.start()
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.goto(addressOf(bot))
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await bot.remove()
    expect(bot.warnings()).toEqual([])
  })

  const own = () => page.getByRole('log', { name: '私聊' })
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const be = (label: string) => page.selectOption('select[name=who]', { label })
  const enter = (name: string) =>
    page.locator('label', { has: page.getByRole('radio', { name }) }).click()
  const told = (text: string, log = own()) => log.getByText(text).last().waitFor()

  it('a leader signs, returns with words, by buttons', { timeout: 90_000 }, async () => {
    const group = page.getByRole('log', { name: '群' })
    await be('李敏 · 教务处')
    await tap('交样稿：综合信息（重点工作进展）')
    await told('已送审签（张建国）', group)
    await tap('交样稿：日常信息')
    await told('已送审签（刘海燕）', group)
    await be('张建国 · 教务处')
    await enter('私聊')
    await told('待审签 2024-0001')
    await tap('通过')
    await told('已通过，已收稿')
    expect(await own().getByRole('button', { name: '通过' }).count()).toBe(0)
    await be('刘海燕 · 教务处')
    await told('待审签 2024-0002')
    await tap('退回')
    expect(await page.inputValue('textarea[name=text]')).toBe('退回 2024-0002 ')
    await page.locator('textarea[name=text]').pressSequentially('数量请核对')
    await page.getByRole('button', { name: '发送' }).click()
    await told('已退回李敏')
    await be('李敏 · 教务处')
    await told('已收稿，回执 2024-0001')
    await told('理由：数量请核对')
  })
})

/** The comments in the margin of a Word file. */
function comments({ bytes }: { bytes: Buffer }): string {
  return Buffer.from(unzipSync(bytes)['word/comments.xml']).toString()
}

/** Runs in the page: hands it files as a drop or a paste does. */
function giveInPage(type: 'drop' | 'paste', files: string[][]): string {
  return `(() => {
    const data = new DataTransfer()
    for (const [name, base64] of ${JSON.stringify(files)}) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    const options = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data }
    const Event = ${type === 'drop' ? 'DragEvent' : 'ClipboardEvent'}
    document.body.dispatchEvent(new Event('${type}', options))
  })()`
}
