import { Schema } from 'koishi'
import type { Timing } from './queue'

/** Hours in which nobody is disturbed, as `HH:MM`; over midnight when `from` is later than `to`. */
interface Quiet {
  from: string
  to: string
}

export interface Settings extends Timing {
  /** Megabytes. */
  limit: number
  /** Milliseconds to fetch a file. */
  patience: number
  quiet: Quiet
}

const time = () => Schema.string().pattern(/^([01]\d|2[0-3]):[0-5]\d$/)

export const settings: Schema<Settings> = Schema.object({
  limit: Schema.natural().default(20).description('收发文件的大小上限（MB）。'),
  patience: Schema.natural().default(20_000).description('取一个文件最多用多久（毫秒）。'),
  gap: (Schema.tuple([Schema.natural(), Schema.natural()]) as Schema<[number, number]>)
    .default([1000, 3000])
    .description('同一账号两次主动推送至少、至多隔多久（毫秒）。'),
  settle: Schema.natural()
    .default(15_000)
    .description('没有回音的推送过多久去查是否送达（毫秒）。'),
  retry: Schema.natural()
    .default(10_000)
    .description('没有发成的推送过多久再发，逐次加倍（毫秒）。'),
  quiet: Schema.object({
    from: time().default('22:00').description('开始。'),
    to: time().default('07:00').description('结束。'),
  }).description('不主动打扰的时段，紧急的除外；答复不受限制。'),
})

/** @param time `HH:MM` */
export function isQuiet({ from, to }: Quiet, time: string): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to
}
