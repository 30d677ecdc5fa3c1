import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'
import type { Segment } from '../../peers/onebot'
import type { BotProcess } from '../bot'
import { root } from '../home'

/** What the happenings have to say. */
export const script = parse(readFileSync(resolve(__dirname, 'happenings.yml'), 'utf8')) as Script

interface Script {
  每天几次: Record<string, number[]>
  打错的命令: { 说: string; 见: string }[]
  不是文件的: { 名: string; 段?: Segment[]; 见: string }[]
  正负号: { 说: string; 分?: number; 见?: string }[]
  加减分事由: { grounds: object[]; points: object[] }
}

/** Gives the bot the regulation, with grounds of the office beside it. */
export function supplement(bot: BotProcess): void {
  const policy = parse(readFileSync(join(root, 'data/policies/xpu-2021.yml'), 'utf8'))
  const { grounds, points } = script.加减分事由
  const own = { ...policy, grounds, points: [...policy.points, ...points] }
  writeFileSync(join(bot.home, 'xpu-2021.yml'), stringify(own))
  bot.set('policy', 'dir: .')
}
