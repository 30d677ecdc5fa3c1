import { expect, it } from 'vitest'
import roster from '../../../data/roster.example.yml'
import { text } from './element'
import zhCN from '../locales/zh-CN.yml'
import { layOut } from './paint'

/** The path of one character. */
async function shapeOf(character: string, fontWeight: number): Promise<string | undefined> {
  const style = { fontFamily: 'Noto Sans SC', fontSize: 40, fontWeight }
  const svg = await layOut(text(style, character))
  return / d="([^"]+)"/.exec(svg)?.[1]
}

const names = roster.units.map(({ name }: { name: string }) => name)
const SIGNS = '▲▼－−·（）()、/.0123456789年月第名上半本季西安阿拉善职业技术学院大学截至公示稿'
const written = [
  ...new Set(
    [SIGNS, ...names, ...Object.values<string>(zhCN.bulletin.picture)].join('').replaceAll(' ', ''),
  ),
]

it.each([400, 700])('has a shape for every character of a picture, weight %i', async (weight) => {
  const missing = await shapeOf('\u{1f600}', weight)
  expect(missing).toBeTruthy()
  const shapes = await Promise.all(written.map((character) => shapeOf(character, weight)))
  expect(written.filter((_, index) => !shapes[index] || shapes[index] === missing)).toEqual([])
})
