import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Context } from 'koishi'
import { addDays, formatWeek, today } from '../calendar'
import type { Unit } from '../roster'
import type { Written } from '../submission'
import { findColumn } from './column'

/**
 * A sample of `data/samples/` by its number from 1, made out to a unit and to today.
 * Undefined when there is none of that number.
 */
export async function readSample(
  ctx: Context,
  unit: Unit,
  no: number,
): Promise<(Pick<Written, 'column' | 'body'> & { title: string }) | undefined> {
  const folder = resolve(ctx.baseDir, 'data/samples')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted()
  if (!names[no - 1]) return
  const text = await readFile(resolve(folder, names[no - 1]), 'utf8')
  const [head, ...body] = fill(text, slots(ctx, unit)).split(/\r?\n\r?\n/)
  const [column, title] = ['栏目', '标题'].map((key) => field(head, key))
  return { column: findColumn(ctx.policy.at(), column)!, title, body: body.join('\n').trim() }
}

function field(head: string, key: string) {
  return new RegExp(`^${key}：(.*)$`, 'm').exec(head)?.[1].trim() ?? ''
}

function fill(text: string, slots: Record<string, string>) {
  return text.replace(/\{(.+?)\}/g, (slot, key) => slots[key] ?? slot)
}

function slots(ctx: Context, unit: Unit): Record<string, string> {
  const day = today()
  const week = ctx.policy.calendar.weekOf(day)?.week
  return {
    单位: unit.name,
    第N周: week ? formatWeek(week) : '',
    今天: spoken(day),
    昨天: spoken(addDays(day, -1)),
    前天: spoken(addDays(day, -2)),
  }
}

/** `5月20日` */
function spoken(day: string) {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
