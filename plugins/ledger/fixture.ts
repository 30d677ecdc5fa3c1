import { createHash } from 'node:crypto'
import type { EntryType, Payloads } from './payloads'
import type { Draft, Entry, Unnumbered } from './types'

const by = { name: '张三', platform: 'onebot', userId: '10001' }

function common(id: string) {
  const source = { platform: 'onebot', channelId: '100', messageId: id }
  return { id, by, unit: '机电工程学院', source, policy: 'xpu-2021' }
}

function file(text: string) {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { sha256, name: `${text}.docx`, size: 9 }
}

export function submitted(
  id: string,
  receipt: string,
  payload: Partial<Payloads['submitted']> = {},
) {
  return {
    ...common(id),
    type: 'submitted',
    payload: {
      receipt,
      column: 'weekly',
      title: '第十二周工作动态信息',
      file: file(id),
      fileMessage: undefined,
      items: ['5月20日，学院在金花校区召开会议。'],
      day: '2021-05-21',
      week: undefined,
      late: undefined,
      commission: undefined,
      warnings: [],
      ...payload,
    },
  } satisfies Draft
}

/** A submission that replaces the one of receipt `ref`. */
export function mended(id: string, receipt: string, ref: string) {
  return { ...submitted(id, receipt), ref } satisfies Draft
}

export function refused(id: string, fileMessage?: string) {
  const payload = {
    column: 'weekly',
    file: file(id),
    fileMessage,
    findings: [{ rule: 'file-name' }],
  }
  return { ...common(id), type: 'refused', payload } satisfies Draft
}

export function waived(id: string, ref: string, rules = ['item-place']) {
  return {
    ...common(id),
    type: 'waived',
    ref,
    payload: { rules, reason: '已核实' },
  } satisfies Draft
}

export function withdrawn(id: string, ref: string) {
  return { ...common(id), type: 'withdrawn', ref, payload: {} } satisfies Draft
}

export function adopted(id: string, ref: string, items: number[] = []) {
  const payload = { outlet: '教育厅头条', items, day: '2021-05-24' }
  return { ...common(id), type: 'adopted', ref, payload } satisfies Draft
}

export function reversed(id: string, ref: string) {
  return { ...common(id), type: 'reversed', ref, payload: { reason: '登记有误' } } satisfies Draft
}

/** An entry of any type. */
export function draft<T extends EntryType>(
  type: T,
  id: string,
  payload: Payloads[T],
  more: { ref?: string; unit?: string } = {},
) {
  return { ...common(id), type, payload, ...more } as Draft
}

/** Drafts as the ledger would number them. */
export function entries(...drafts: Draft[]): Entry[] {
  const at = '2021-05-21T16:30:00.000+08:00'
  return drafts.map((draft, index) => ({ seq: index + 1, at, ...draft }) as Entry)
}

/** As it is read back: without fields that say nothing. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** Entries as they are given to a store. */
export function unnumbered(all: Entry[]): Unnumbered[] {
  return all.map(({ seq: _seq, ...entry }) => entry)
}
