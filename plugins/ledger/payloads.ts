import { z } from 'zod'
import { isDay } from '../calendar'

const text = z.string()
const name = text.min(1)
const day = text.refine(isDay)
const count = z.int().positive()
const period = z.object({ from: day, to: day, label: text })

/** ISO 8601 with +08:00. */
export const moment = text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/)

const file = z.object({
  sha256: text.regex(/^[0-9a-f]{64}$/),
  name: text,
  size: z.int().nonnegative(),
})

/** What each type of entry says. */
export const payloads = {
  /** A manuscript handed in and accepted (已收稿). */
  submitted: z.object({
    /** `2021-0001`: year and running number. */
    receipt: text.regex(/^\d{4}-\d{4,}$/),
    /** Column key. */
    column: name,
    title: text,
    /** As handed in; for text, the text itself. */
    file,
    /** Message that carried the file, when it is not the one that asked. */
    fileMessage: text.optional(),
    /** The items' texts; one when the column counts manuscripts. */
    items: z.array(text).min(1),
    /** Day the manuscript counts for. */
    day,
    /** Semester and week of a weekly column: `2020-2021-2/12`. */
    week: text.optional(),
    /** Minutes it came after it was due; absent when in time or due at no time. */
    late: count.optional(),
    /** Number of the commission (约稿) it fulfils. */
    commission: count.optional(),
    /** Rule ids of the warnings given. */
    warnings: z.array(text),
  }),
  /** A manuscript that was not accepted (未收稿); it earns nothing and can be mended. */
  refused: z.object({
    column: text,
    file,
    fileMessage: text.optional(),
    /** The proper file name when only the name was wrong: `/改名` accepts under it. */
    rename: text.optional(),
    /** Number of the commission (约稿) it was for. */
    commission: count.optional(),
    findings: z.array(z.object({ rule: name, block: z.int().optional() })),
    /** Rules an editor had waived for the earlier version of the same manuscript. */
    waived: z.array(name).optional(),
    /** The bytes were deleted, since they held a secret or personal data. */
    isDestroyed: z.boolean().optional(),
  }),
  /** 放行: an editor lets a refused manuscript (`ref` its entry) pass in spite of some rules. */
  waived: z.object({ rules: z.array(name).min(1), reason: text }),
  withdrawn: z.object({ reason: text.optional() }),
  /** 退回: an editor gives an accepted manuscript back; it counts again when mended and handed in. */
  returned: z.object({ reason: text }),
  /** 采用: items of a submission appeared in an outlet. */
  adopted: z.object({
    /** Outlet's name in the policy. */
    outlet: name,
    /** Numbers of the adopted items from 1; all when empty. */
    items: z.array(count),
    day,
    /** How it appeared, in words of the policy (综合采用, 专版). */
    traits: z.array(name).optional(),
  }),
  /** 批示: a leader wrote on a submission; `level` is one of the policy's. */
  endorsed: z.object({ level: name, leader: text.optional(), day }),
  /** 标注: what a submission is, in words of the policy (调研, 一般性会议). */
  marked: z.object({ traits: z.array(name) }),
  /** 合稿分配: how what a submission earns is shared out; the last one holds. */
  shared: z.object({
    by: z.enum(['equal', 'points', 'percent']),
    /** `part`: hundredths of a point or of a percent; 1 each when shared equally. */
    parts: z.array(z.object({ unit: name, part: z.int().nonnegative() })).min(1),
  }),
  /** 确认分配: a unit accepts how a joint manuscript was shared (`ref`: the entry), or objects. */
  confirmed: z.object({ isAccepted: z.boolean(), reason: text.optional() }),
  /**
   * 加减分: a unit earns or loses points on a ground of the policy (协助, 虚报, 获奖), `amount` times
   * or of that size as its rule says; without a ground, `amount` points by the editor's decision.
   */
  adjusted: z.object({
    ground: name.optional(),
    /** Hundredths. */
    amount: z.int().optional(),
    /** What decides it when the policy does not. */
    clause: name.optional(),
    reason: text,
    day,
    /** Where the proof is: a link, a document's number, a file's name. */
    evidence: text.optional(),
  }),
  /** Undoes the entry whose id is `ref`. */
  reversed: z.object({ reason: text }),
  /** 申诉: a unit objects to an entry (`ref`), or to the points of a period. */
  objected: z.object({ reason: text }),
  /** The answer to an objection (`ref`). */
  answered: z.object({ isUpheld: z.boolean(), answer: text }),
  /** 公示: the points of a period were made public; those of its months are settled. */
  published: z.object({ period, files: z.array(file) }),
  /** 暂缓公示: an editor holds back the publication of a period. */
  postponed: z.object({ period }),
  /** 约稿: units are asked for a manuscript. */
  commissioned: z.object({
    /** Running number, from 1. */
    no: count,
    units: z.array(name).min(1),
    topic: name,
    asks: text.optional(),
    due: moment,
  }),
  /** 收到: an officer has read a commission (`ref`). */
  acknowledged: z.object({}),
}

export type EntryType = keyof typeof payloads

export type Payloads = { [T in EntryType]: z.output<(typeof payloads)[T]> }
