import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import * as fc from 'fast-check'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { closePainter, draw, drawBoard, drawUnit, openPainter } from './'
import { board, decode, row, year } from './fixture'
import type { BoardPicture } from './types'

afterAll(closePainter)

it.each([
  [0, 1],
  [1, 1],
  [24, 1],
  [40, 2],
])('draws a board of %i units as %i pictures', async (count, pictures) => {
  const images = (await drawBoard(board(count))).map(decode)
  expect(images).toHaveLength(pictures)
  for (const { width, height } of images) {
    expect(width).toBe(1080)
    expect(height).toBeGreaterThan(300)
    // Longer ones are no longer shown as wide as the phone.
    expect(height).toBeLessThan(3 * width)
  }
})

it('marks the first three in red, on paper that is white', async () => {
  const [picture] = await drawBoard({ ...board(5), idle: [] })
  const { at, height } = decode(picture!)
  const column = Array.from({ length: height }, (_, y) => at(48 + 96 / 2 - 20, y))
  expect(column.filter((colour) => colour === '#a6192e').length).toBeGreaterThan(3 * 20)
  expect(at(0, 0)).toBe('#ffffff')
})

it("draws a unit's year", async () => {
  const { width, height } = decode(await drawUnit(year()))
  expect([width, height > 1000]).toEqual([1080, true])
})

it('draws a year before its first month', async () => {
  const { spans, ...rest } = year()
  expect(decode(await drawUnit({ ...rest, spans: spans.slice(5) })).width).toBe(1080)
  expect(decode(await drawUnit({ ...rest, spans: [] })).width).toBe(1080)
})

async function heightOf(unit: string): Promise<number> {
  const [picture] = await drawBoard({ ...board(0), rows: [row(unit, { submitted: 100 })] })
  return decode(picture!).height
}

it('makes room for a long name', async () => {
  const usual = await heightOf('教务处')
  expect(await heightOf('国际教育学院（国际合作与交流处）')).toBeLessThanOrEqual(usual)
  const long = '国家级纺织服装虚拟仿真实验教学示范中心（现代纺织产业学院）'
  expect(await heightOf(long)).toBeGreaterThan(usual)
})

const hundredths = fc.integer({ min: -100_000, max: 100_000 })
const count = fc.integer({ min: 0, max: 1000 })
const anyRow = fc.record({
  rank: count,
  unit: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 60 }), fc.constant('😀𠮷')),
  change: fc.option(fc.integer({ min: -99, max: 99 }), { nil: undefined }),
  points: hundredths,
  parts: fc.record({
    submitted: hundredths,
    adopted: hundredths,
    endorsed: hundredths,
    other: hundredths,
  }),
  submitted: count,
  adopted: count,
})

it('makes pictures of any rows', { timeout: 60_000 }, async () => {
  const rows = fc.array(anyRow, { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.string()), async (rows, idle) => {
      const pictures = await drawBoard({ ...board(0), rows, idle })
      expect(pictures.map(decode).every(({ width }) => width === 1080)).toBe(true)
    }),
    { numRuns: 20, seed: 1 },
  )
})

/** A painter, and the workers it starts. */
function watch(options = {}) {
  const workers: Worker[] = []
  const note = (worker: Worker) => workers.push(worker)
  const pool = openPainter(options)
  const painter = { draw: (task: Parameters<typeof draw>[0]) => draw(task, pool) }
  process.on('worker', note)
  onTestFinished(async () => {
    process.off('worker', note)
    await pool.close()
  })
  return { painter, workers }
}

const broken = { ...board(1), rows: null } as unknown as BoardPicture

it('says that a picture was not drawn and goes on with the same worker', async () => {
  const { painter, workers } = watch()
  const [bad, good] = [painter.draw({ board: broken }), painter.draw({ board: board(1) })]
  await expect(bad).rejects.toThrow('[score] 图片没有画成')
  expect(await good).toHaveLength(1)
  expect(workers).toHaveLength(1)
})

it('starts another worker when one has ended', async () => {
  const { painter, workers } = watch()
  await painter.draw({ board: board(1) })
  const drawn = painter.draw({ board: board(40) })
  const next = painter.draw({ board: board(1) })
  void workers[0]!.terminate()
  await expect(drawn).rejects.toThrow('线程已退出')
  expect(await next).toHaveLength(1)
  expect(workers).toHaveLength(2)
})

it('lets the worker go after a while', async () => {
  const { painter, workers } = watch({ idle: 1 })
  await painter.draw({ board: board(1) })
  await once(workers[0]!, 'exit')
  expect(await painter.draw({ board: board(1) })).toHaveLength(1)
  expect(workers).toHaveLength(2)
})
