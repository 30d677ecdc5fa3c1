import type { Context, Session } from 'koishi'
import { accountOf, actorOf, command, spoken } from '../chat'
import { type Actor, forbidden, type Refusal } from '../deed'
import type { Roster } from '../roster'
import { handIn } from '../submission'
import { readSample } from './sample'
import { say } from './say'
import { tell } from './tell'

export const name = 'intake-sandbox'
export { inject } from './inject'

/** How many people are named as examples. */
const EXAMPLES = 6

/** The chat page of the console, where whoever runs the bot tries it out. Nowhere else. */
export function apply(ctx: Context) {
  const page = ctx.intersect((session) => session.platform?.startsWith('sandbox'))

  command(page, '扮演', [], ({ session, words }) => {
    const person = ctx.roster.person(words)
    if (!person) return say('intake.sandbox.expected', examples(ctx.roster))
    ctx.roster.impersonate(accountOf(session), person)
    const [role, tries] = ['', '-tries'].map((part) => say(`intake.sandbox.${person.role}${part}`))
    return say('intake.sandbox.done', { unit: person.unit?.name, name: person.name, role, tries })
  })

  page
    .command('报送.样稿 [no:natural]')
    .alias('样稿')
    .action(async ({ session }, no = 1) => {
      return spoken(await takeSample(ctx, session!, actorOf(ctx, session!), no))
    })
}

function examples({ units, editors }: Roster) {
  const officers = units.flatMap((unit) => unit.officers.slice(0, 1)).slice(0, EXAMPLES)
  const names = [...officers, ...editors.slice(0, 1)].map(({ name }) => name)
  return [names[0], names.join('、')]
}

async function takeSample(
  ctx: Context,
  session: Session,
  by: Actor,
  no: number,
): Promise<string | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const unit = by.person!.unit
  if (!unit) return say('deed.no-unit')
  const sample = await readSample(ctx, unit, no)
  if (!sample) return say('intake.sandbox.unknown', [no])
  const { column, title, body } = sample
  const paragraphs = body.split('\n')
  const bytes = await ctx.manuscript.compose({ title, paragraphs, pictures: [] })
  const offered = { column, unit, fileName: `${title}.docx`, bytes }
  return tell(ctx, session, await handIn(ctx, by, offered))
}
