import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeNotice, writeWorkbook } from '../../plugins/bulletin/paper'
import { invent } from '../../plugins/bulletin/paper/fixture'
import type { Pictures } from './pictures'

/** Where LibreOffice and poppler usually are. */
const OFFICES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]
const PRINTERS = ['/usr/bin/pdftoppm', '/opt/homebrew/bin/pdftoppm', '/usr/local/bin/pdftoppm']

/** Dots an inch: A4 is 579 wide upright, 819 across. */
const DENSITY = '70'

interface Tools {
  office: string
  printer: string
}

/** The first pages of a notice and a workbook, as LibreOffice prints them. */
export async function paperPictures(): Promise<Pictures> {
  const [office, printer] = [OFFICES, PRINTERS].map((places) => places.find(existsSync))
  if (!office || !printer) {
    const tool = office ? 'pdftoppm（poppler-utils）' : 'LibreOffice'
    return { pictures: {}, missing: `没有找到 ${tool}，没有画 公示通知.png、公示表.png` }
  }
  const tools = { office, printer }
  const bulletin = invent({ active: 38, most: 5 })
  const notice = firstPage(tools, 'docx', await writeNotice(bulletin))
  const workbook = firstPage(tools, 'xlsx', await writeWorkbook(bulletin))
  return { pictures: { 公示通知: notice, 公示表: workbook } }
}

function firstPage({ office, printer }: Tools, type: 'docx' | 'xlsx', bytes: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-'))
  try {
    writeFileSync(join(folder, `paper.${type}`), bytes)
    const own = [`-env:UserInstallation=file://${folder}/office`, '--headless']
    const convert = ['--convert-to', 'pdf', '--outdir', folder, `paper.${type}`]
    execFileSync(office, [...own, ...convert], { cwd: folder, stdio: 'ignore' })
    const only = ['-png', '-gray', '-singlefile', '-r', DENSITY]
    execFileSync(printer, [...only, 'paper.pdf', 'paper'], { cwd: folder })
    return readFileSync(join(folder, 'paper.png'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
