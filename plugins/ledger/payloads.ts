import { z } from 'zod'
import { count, day, file, moment, name, receipt, text } from './payload-shapes'
import { dutyPayloads } from './payloads-duty'
import { incidentPayloads } from './payloads-incident'

const period = z.object({ from: day, to: day, label: text })

/**
 * `part`: hundredths of a point or of a percent; 1 each when shared equally; where the first one leads
 * (主报), whole numbers in the proportion of the regulation.
 */
const by = z.enum(['equal', 'points', 'percent', 'lead'])
const part = z.int().nonnegative()

/** A step of 审签: which leader of the unit, or an editor, has to agree, and what it is called. */
const signOffStep = z.object({
  by: z.enum(['deputy', 'principal', 'school', 'editor']),
  post: z.string().optional(),
  name,
})

/** What each type of entry says. */
export const payloads = {
  /** A manuscript handed in and accepted (已收稿). */
  submitted: z.object({
    receipt,
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
    /**
     * Items (`item`) that the unit's own earlier manuscripts have (`no` of `receipt`): they do not
     * count as long as one of those counts.
     */
    repeats: z.array(z.object({ item: count, receipt, no: count })).optional(),
    /** The manuscript it counts beside; its officer was asked whether it should replace that one. */
    beside: receipt.optional(),
    /** Its receipt before its officer said whether it replaces an earlier manuscript. */
    formerly: receipt.optional(),
    /** 类别: the trait it was taken to have until an editor says otherwise, and the word that told. */
    kind: z.object({ trait: name, cue: name }).optional(),
    /** Rule ids of the warnings given. */
    warnings: z.array(text),
    /** Who had to agree, one after the other, before it counts; nobody when absent. */
    signOff: z.array(signOffStep).min(1).optional(),
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
  /** 审签通过: one step of a manuscript's sign-off (`step` from 0). */
  signed: z.object({
    step: z.int().nonnegative(),
    /** Who agreed; the editor who enters it stands in `by` when it was signed on paper. */
    signer: name,
    /** The leader they signed for (代签). */
    for: name.optional(),
    opinion: text.optional(),
    /** Why, or where it can be seen, when it was signed on paper. */
    paper: name.optional(),
  }),
  /** 转办: somebody else is to decide a step of the sign-off. */
  forwarded: z.object({ step: z.int().nonnegative(), to: name, opinion: text.optional() }),
  /** 代签: somebody signs for a leader of the unit until the end of a day; from a day to come when said. */
  deputed: z.object({ leader: name, to: name, from: day.optional(), until: day }),
  withdrawn: z.object({ reason: text.optional() }),
  /** 退回: an editor, or the leader who should sign, gives it back; it counts when mended and handed in. */
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
    /**
     * 合为一篇: it appeared merged with other manuscripts, each with an entry of its own of the same
     * `id`. The piece earns once, shared by these parts; a unit's part stands at its first manuscript.
     */
    piece: z
      .object({
        id: name,
        by,
        parts: z.array(z.object({ receipt, unit: name, part })).min(1),
      })
      .optional(),
  }),
  /** 批示: a leader wrote on a submission; `level` is one of the policy's. */
  endorsed: z.object({ level: name, leader: text.optional(), day }),
  /** 标注: what a submission is, in words of the policy (调研, 一般性会议). */
  marked: z.object({ traits: z.array(name) }),
  /** 计分: these items (all when empty) are no repetitions, as an editor found: they count. */
  counted: z.object({ items: z.array(count), reason: text }),
  /** 合稿分配: how what a submission earns is shared out; the last one holds. */
  shared: z.object({
    by,
    parts: z.array(z.object({ unit: name, part })).min(1),
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
    approvedBy: name.optional(),
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
  /** 改期: a commission (`ref`) is due at another moment. */
  rescheduled: z.object({ was: moment, due: moment }),
  /** 收到: an officer has read a commission, or an instruction that was passed on to the unit (`ref`). */
  acknowledged: z.object({}),
  /** 批示的内容: what a leader wrote, on a submission (`ref` its receipt) or on none. */
  instructed: z.object({
    /** Running number, from 1. */
    no: count,
    leader: name,
    text: name,
    day,
  }),
  /** 转办批示: units are to see to an instruction (`ref`), by a moment when one was said. */
  assigned: z.object({ units: z.array(name).min(1), due: moment.optional() }),
  /** 办结: what a unit did about an instruction (`ref`). */
  reported: z.object({ answer: name }),
  /** An editor gives the answers of units to an instruction (`ref`) back. */
  reopened: z.object({ units: z.array(name), reason: name }),
  /** An editor declares an instruction (`ref`) done. */
  concluded: z.object({ note: text.optional() }),
  /** 登记信息员: somebody hands in for the unit of the entry from now on, by the accounts that were said. */
  appointed: z.object({ name, qq: name.optional(), wecom: name.optional() }),
  /** 停用信息员: somebody no longer does. */
  dismissed: z.object({ name }),
  /** 代理: somebody hands in for the unit until the end of a day. */
  substituted: z.object({ name, qq: name.optional(), wecom: name.optional(), until: day }),
  /**
   * What went when a backup was put back: it keeps the number of the entry that was there, and the
   * receipt or running number that had been given out.
   */
  lost: z.object({
    /** The type it had. */
    was: name.optional(),
    receipt: receipt.optional(),
    no: count.optional(),
    /** Of a duty report. */
    year: text.optional(),
  }),
  ...incidentPayloads,
  ...dutyPayloads,
}

export type EntryType = keyof typeof payloads

export type Payloads = { [T in EntryType]: z.output<(typeof payloads)[T]> }
