import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Element, Style } from '../../plugins/bulletin/picture/element'

/** Where a browser usually is, besides where playwright puts its own. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine, if there is one. */
export function findChromium(): string | undefined {
  return [chromium.executablePath(), ...PLACES].find((path) => existsSync(path))
}

const UNITLESS = /^(?:fontWeight|lineHeight|flexGrow|flexShrink)$/

function css(style: Style = {}): string {
  return Object.entries(style)
    .map(([name, value]) => {
      const size = typeof value === 'number' && !UNITLESS.test(name) ? `${value}px` : value
      return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${size}`
    })
    .join(';')
}

/** The boxes that satori lays out, as a browser lays them out. */
export function toHtml({ type, props: { style, children = [] } }: Element): string {
  const inner = typeof children === 'string' ? children : children.map(toHtml).join('')
  return `<${type} style="${css(style)}">${inner}</${type}>`
}

/** A headless Chromium that makes pictures of pages, with a font of this machine. */
export class Chromium {
  private constructor(
    private browser: Browser,
    private page: Page,
  ) {}

  static async start(executablePath: string): Promise<Chromium> {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    const page = await browser.newPage({ viewport: { width: 1080, height: 800 } })
    return new Chromium(browser, page)
  }

  async draw(html: string): Promise<Buffer> {
    await this.page.setContent(`<body style="margin:0">${html}</body>`)
    return this.page.screenshot({ fullPage: true })
  }

  /** MB of all its processes; what they share is counted once. */
  async memory(): Promise<number> {
    const session = await this.browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    await session.detach()
    const shares = processInfo.map(({ id }) => {
      const status = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
      return Number(/^Pss:\s+(\d+)/m.exec(status)?.[1])
    })
    return shares.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}
