import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { parse } from 'yaml'
import { findChromium } from '../bench/chromium'
import { BotProcess } from '../e2e/bot'
import type { Manuscript } from '../e2e/play'
import { write } from '../e2e/word'
import type { Pictures } from './pictures'

const CLOCK = Date.parse('2021-05-21T09:10:00+08:00')
const TRIAL = { ONEBOT_SELF_ID: '', ONEBOT_TOKEN: '', WECOM_BOT_ID: '', WECOM_TOKEN: '' }
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Letters are drawn alike wherever they stand. */
const ARGUMENTS = ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text']

const STILL = { reducedMotion: 'reduce' } as const
const PHONE = { ...STILL, viewport: { width: 390, height: 860 }, deviceScaleFactor: 1.5 }
const DESK = { ...STILL, viewport: { width: 1100, height: 740 }, deviceScaleFactor: 1 }

const manuscripts = parse(readFileSync('scripts/e2e/manuscripts.yml', 'utf8'))

/** A conversation on the trial page, on a phone and at a desk, and the checking page. */
export async function trialPictures(): Promise<Pictures> {
  const executablePath = findChromium()
  if (!executablePath) {
    const names = '试用页.png、试用页手机.png、检查稿件.png'
    return { pictures: {}, missing: `没有找到 Chromium，没有画 ${names}` }
  }
  const bot = new BotProcess({ clock: CLOCK, env: TRIAL })
  try {
    await bot.start()
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS })
    const pictures = await photograph(browser, `http://${new URL(bot.url).host}`)
    await browser.close()
    return { pictures }
  } finally {
    await bot.remove()
  }
}

async function photograph(browser: Browser, address: string): Promise<Record<string, Buffer>> {
  const phone = await browser.newPage(PHONE)
  await phone.goto(address)
  await choose(phone)
  await send(phone, '教务动态缺时间', '未收稿')
  await send(phone, '教务动态', '已收稿')
  await phone.reload()
  await choose(phone)
  await phone.getByText('已收稿').last().waitFor()
  const desk = await browser.newPage(DESK)
  await desk.goto(address)
  await choose(desk)
  await desk.getByText('已收稿').last().waitFor()
  const check = await browser.newPage(DESK)
  await check.goto(`${address}/check`)
  await check.setInputFiles('input[type=file][name=file]', await fileOf('教务动态缺时间'))
  await check.getByRole('heading', { name: '不能收' }).waitFor()
  return {
    试用页手机: await shot(phone),
    试用页: await shot(desk),
    检查稿件: await shot(check, true),
  }
}

function choose(page: Page) {
  return page.selectOption('select[name=who]', { label: '赵六 · 教务处' })
}

async function send(page: Page, manuscript: string, answer: string) {
  await page.setInputFiles('input[type=file][name=file]', await fileOf(manuscript))
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByRole('log', { name: '群' }).getByText(answer).last().waitFor()
}

async function fileOf(key: string) {
  const manuscript: Manuscript = { 正文: [], 图片: [], ...manuscripts[key] }
  return { name: manuscript.文件名, mimeType: WORD, buffer: await write(manuscript) }
}

/** A page that no longer moves. */
async function shot(page: Page, fullPage = false): Promise<Buffer> {
  const look = () => page.screenshot({ fullPage, animations: 'disabled' })
  for (let last = await look(); ;) {
    await page.waitForTimeout(300)
    const next = await look()
    if (next.equals(last)) return next
    last = next
  }
}
