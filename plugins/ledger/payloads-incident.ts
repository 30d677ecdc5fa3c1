import { z } from 'zod'
import { count, moment, name, receipt, text } from './payload-shapes'

/** What is known of an emergency; what is not said is asked for, or 不明. */
const incidentFacts = {
  /** When it happened, to the minute. */
  at: moment.optional(),
  place: name.optional(),
  what: name.optional(),
  /** 无人受伤, 2名学生受伤, 不明. */
  casualties: name.optional(),
  /** One of the policy's kinds (一般, 重大). */
  kind: name.optional(),
}

/** What entries of an emergency (突发) say. */
export const incidentPayloads = {
  /** 突发: an emergency of the unit of the entry; whoever wrote it reports it. */
  'incident-opened': z.object({
    /** Running number, from 1. */
    no: count,
    ...incidentFacts,
    /** The words it was reported with. */
    said: name,
    /** 演练: the whole chain is run, and nothing of it counts. */
    isDrill: z.boolean().optional(),
  }),
  /** Facts of an emergency (`ref` its entry) added or corrected. */
  'incident-noted': z.object({
    ...incidentFacts,
    /** The words of somebody who reported the same event again, or added something to it. */
    said: name.optional(),
    /** What a leader added: a call made or not answered, how things stand, what should be done. */
    remark: z.enum(['call', 'state', 'wish']).optional(),
  }),
  /** A step of an emergency was taken: somebody was told, or a report written. */
  'incident-reported': z.object({
    /** Name of the step in the policy: 口头首报, 续报. */
    step: name,
    /** Name of whom the step goes to in the policy; all of them when absent. */
    to: name.optional(),
    /** When, to the minute. */
    at: moment,
    /** The report itself, where the step is one in writing. */
    text: name.optional(),
    /** Parts the policy asks for that it does not have. */
    missing: z.array(name).optional(),
    /** Of the manuscript that is the report. */
    receipt: receipt.optional(),
  }),
  /** 指示: what a leader of the school ordered. */
  'incident-instructed': z.object({ leader: name, text, at: moment }),
  /** A deadline passed with the step not taken; the bot itself enters it. */
  'incident-lapsed': z.object({
    step: name,
    due: moment,
    /** Whom the step still had to go to. */
    to: z.array(name),
  }),
  /** The clocks of an emergency end: by its final report, as a false alarm, or as part of another one. */
  'incident-closed': z.object({
    by: z.enum(['final', 'false-alarm', 'merged']),
    reason: text.optional(),
  }),
}
