import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx'
import { Workbook } from 'exceljs'
import type { Manuscript, Picture } from './play'
import { png } from './png'

/** A picture with its explanation below, as officers put them. */
function illustrate({ 宽: width, 高: height, 说明: caption }: Picture): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: png(width, height),
    transformation: { width: 400, height: Math.round((400 * height) / width) },
  })
  return [
    new Paragraph({ children: [image] }),
    ...(caption ? [new Paragraph({ text: caption })] : []),
  ]
}

/** The bytes of a manuscript of a play: Word, unless it names a file, or gives its text or rows as they are. */
export async function write(manuscript: Manuscript): Promise<Buffer> {
  const { 标题, 正文, 图片, 取自, 原文, 表格 } = manuscript
  if (取自) return readFileSync(resolve(__dirname, '../..', 取自))
  if (原文) return Buffer.from(原文)
  if (表格) return writeRows(表格)
  const title = 标题 ? [new Paragraph({ text: 标题, heading: HeadingLevel.TITLE })] : []
  const body = 正文.map((text) => new Paragraph({ text }))
  const children = [...title, ...body, ...图片.flatMap(illustrate)]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function writeRows(rows: string[][]): Promise<Buffer> {
  const workbook = new Workbook()
  workbook.addWorksheet('表').addRows(rows)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
