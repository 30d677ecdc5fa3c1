import { z } from 'zod'
import { count, day, file, name, text } from './payload-shapes'

/** Somebody in the duty rota; their telephone where the roster need not be asked for it. */
const dutyPerson = z.object({ name, phone: name.optional() })

/** One shift (班次) of a day, and who has it; nobody when it was taken out of the rota. */
const dutySlot = z.object({
  day,
  shift: name,
  people: z.array(dutyPerson),
  /** 带班领导. */
  leaders: z.array(dutyPerson),
})

/** What entries of the duty rota and of duty reports say. */
export const dutyPayloads = {
  /** 值班表: who is on duty in these shifts, in place of what was said of them before. */
  rostered: z.object({ slots: z.array(dutySlot).min(1) }),
  /** 换班: somebody is asked to take over another's shift, maybe for one of their own. */
  'swap-asked': z.object({
    day,
    shift: name,
    from: name,
    to: dutyPerson,
    /** 对调: the other's shift that is taken over in return. */
    back: z.object({ day, shift: name }).optional(),
  }),
  /** The answer to that (`ref` its entry). */
  'swap-answered': z.object({ isAgreed: z.boolean(), reason: text.optional() }),
  /** 值班信息: a duty report of the unit was drawn up. */
  'duty-drafted': z.object({
    /** 第几期: running number of the unit in the year. */
    no: count,
    year: text.regex(/^\d{4}$/),
    kind: z.enum(['首报', '续报']),
    title: name,
    /** A paragraph a line. */
    text: name,
    /** Number of the emergency it is of. */
    incident: count.optional(),
    file,
  }),
}
