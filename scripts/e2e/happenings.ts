import { setTimeout as sleep } from 'node:timers/promises'
import type { Faults } from '../peers/onebot'
import { type Fault, type Happening, momentOf } from './play'
import type { Stage } from './stage'

/** Everything a play can have happen, apart from people speaking. */
export async function happen(stage: Stage, happening: Happening): Promise<void> {
  const { bot, qq, audience } = stage
  const [[name, value]] = Object.entries(happening)
  const { 时间, 故障, 台账, 加好友 } = happening
  audience.happened?.(时间 ?? name)
  if (时间) await bot.setClock(momentOf(时间))
  if (故障) Object.assign(qq.faults, faults(故障))
  if (加好友) stage.befriend(加好友)
  if (台账) count(stage, 台账)
  if (value === '是') {
    // What was heard last has been acknowledged by then.
    await sleep(200)
    await acts[name](stage)
  }
  // QQ's side notices a closed connection a moment later.
  await sleep(20)
}

const acts: Record<string, (stage: Stage) => unknown> = {
  断线: ({ qq }) => qq.socket.leave(),
  连上: ({ qq }) => qq.come(),
  闪断: (stage) => stage.untilMet(async () => stage.qq.socket.drop()),
  重启: (stage) => stage.restart('SIGTERM'),
  断电: (stage) => stage.restart('SIGKILL'),
  恢复正常: ({ qq }) => clear(qq.faults),
}

function faults(fault: Fault): Faults {
  const { 读消息, 下载地址, 下载应答, 下载截断, 推送两遍 } = fault
  const { 发送后报错, 拒收图片, 答复时断线 } = fault
  return {
    ...(读消息 && { getMsg: 读消息 === '失败' ? 'fail' : 读消息 * 1000 }),
    ...(下载地址 && { fileUrl: 下载地址 === '没有' ? 'missing' : 'lost' }),
    ...(下载应答 && { http: [...下载应答] }),
    ...(下载截断 && { cutShort: 下载截断 }),
    ...(推送两遍 && { twice: true }),
    ...(答复时断线 && { cutSend: 答复时断线 === '送达前' ? 'before' : 'after' }),
    ...(拒收图片 && { noPictures: true }),
    ...(发送后报错 && { failAfterDelivery: 发送后报错 }),
  }
}

function clear(faults: Faults): void {
  for (const name of Object.keys(faults) as (keyof Faults)[]) delete faults[name]
}

function count({ bot }: Stage, expected: { 收稿: number; 退稿?: number }): void {
  const types = bot.entries().map(({ type }) => type)
  const [taken, refused] = ['submitted', 'refused'].map(
    (type) => types.filter((own) => own === type).length,
  )
  if (taken !== expected.收稿) throw new Error(`台账里收稿${taken}份，应为${expected.收稿}份`)
  if (expected.退稿 !== undefined && refused !== expected.退稿)
    throw new Error(`台账里退稿${refused}份，应为${expected.退稿}份`)
}
