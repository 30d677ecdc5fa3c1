import { accountOf, sessionAuthor, speakerOf } from '../chat'
import type { Context, Session } from 'koishi'

import type { Reception } from './reception'
import { readSample } from './sample'

export const name = 'intake-sandbox'
export const inject = ['policy', 'roster', 'manuscript', 'ledger', 'score', 'courier', 'archive']

/** How many people are named as examples. */
const EXAMPLES = 6

/** The chat page of the console, where whoever runs the bot tries it out. Nowhere else. */
export function apply(ctx: Context, reception: Reception) {
  const page = ctx.intersect((session) => session.platform?.startsWith('sandbox'))

  page.command('扮演 [name:text]').action(({ session }, name = '') => {
    const person = ctx.roster.person(name)
    if (!person) return session!.text('.expected', examples(ctx))
    ctx.roster.impersonate(accountOf(session!), person)
    const [role, tries] = ['', '-tries'].map((part) => session!.text(`.${person.role}${part}`))
    return session!.text('.done', { unit: person.unit?.name, name: person.name, role, tries })
  })

  page
    .command('报送.样稿 [no:natural]', { role: ['officer', 'leader'] })
    .alias('样稿')
    .action(({ session }, no = 1) => takeSample(ctx, reception, session!, no))
}

function examples(ctx: Context) {
  const { units, editors } = ctx.roster
  const officers = units.flatMap((unit) => unit.officers.slice(0, 1)).slice(0, EXAMPLES)
  const names = [...officers, ...editors.slice(0, 1)].map(({ name }) => name)
  return [names[0], names.join('、')]
}

async function takeSample(ctx: Context, reception: Reception, session: Session, no: number) {
  const person = speakerOf(ctx, session)!
  const sample = person.unit && (await readSample(ctx, person.unit, no))
  if (!sample) return session.text(person.unit ? '.unknown' : 'intake.unit-expected', [no])
  const { column, title, body } = sample
  const paragraphs = body.split('\n')
  const bytes = await ctx.manuscript.compose({ title, paragraphs, pictures: [] })
  const offer = { column, unit: person.unit!, by: sessionAuthor(ctx, session) }
  return reception.keep(session, offer, { name: `${title}.docx`, bytes })
}
