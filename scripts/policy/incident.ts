import type { IncidentStep, IncidentTarget, Policy, Span } from '../../plugins/policy'
import type { Statement } from './clause'
import { list, say } from './say'
import { wordNamed } from './who'

/** 突发: who reports an emergency to whom, and by when. */
export function tellIncident({ incident: setting, columns }: Policy): Statement[] {
  if (!setting) return []
  const { clause, asks, kinds, leaders, late, steps } = setting
  const facts = list(asks.map((fact) => say(`incident.asks.${fact}`)))
  return [
    { clause, text: say('incident.head', { facts, leaders: list(leaders) }) },
    ...(kinds.length
      ? [{ clause, text: say('incident.kinds', { kinds: list(kinds.map(wordNamed)) }) }]
      : []),
    ...steps.map((step) => ({ clause: step.clause, text: wordStep(step, columns) })),
    ...(late ? [{ clause: late.clause, text: say('incident.late', { ground: late.ground }) }] : []),
  ]
}

function wordStep(step: IncidentStep, columns: Policy['columns']): string {
  const { name, by, every, column, needsInstruction, parts, remindBefore, escalateBefore } = step
  const told = [
    say('incident.step', { name, by: say(`incident.${by}`) }),
    ...(step.to.length ? [say('incident.to', { to: wordTo(step) })] : []),
    ...(needsInstruction ? [say('incident.instruction')] : []),
    ...(step.within === undefined ? [] : [wordWithin(step.within)]),
    ...(every ? [say('incident.every', { hours: every })] : []),
    ...(column ? [say('incident.column', { column: columns[column].name })] : []),
    ...(parts.length ? [say('incident.parts', { parts: list(parts.map(wordNamed)) })] : []),
    ...(remindBefore.length
      ? [say('incident.remind', { minutes: list(remindBefore.map(String)) })]
      : []),
    ...(escalateBefore.length
      ? [say('incident.escalate', { minutes: list(escalateBefore.map(String)) })]
      : []),
  ]
  return told.join(say('semicolon'))
}

/** One after the other for a chain: 甲→乙、丙. */
function wordTo({ to, by }: IncidentStep): string {
  const joint = say(by === 'reporter' ? 'incident.then' : 'list')
  return to
    .map((each, index) => (index ? (each.beside ? say('list') : joint) : '') + wordTarget(each))
    .join('')
}

/** 校长（即院长；名册里的职务是校长） */
function wordTarget({ name, aliases, leader, post, phone }: IncidentTarget): string {
  const about = [
    ...(aliases.length ? [say('incident.called', { aliases: list(aliases) })] : []),
    ...(leader ? [say(`incident.leader.${leader}`)] : []),
    ...(post ? [say('incident.post', { post })] : []),
    ...(phone ? [say('incident.phone', { phone })] : []),
  ]
  return name + (about.length ? say('incident.about', { about: about.join(say('semicolon')) }) : '')
}

function wordWithin(within: NonNullable<IncidentStep['within']>): string {
  if (typeof within !== 'object' || !('kinds' in within)) return wordSpan(within)
  const kinds = Object.entries(within.kinds).map(([kind, span]) =>
    say('incident.kind', { kind, span: wordSpan(span) }),
  )
  return [...kinds, say('incident.else', { span: wordSpan(within.else) })].join(say('semicolon'))
}

function wordSpan(span: Span): string {
  if (typeof span === 'number') return say('incident.minutes', { minutes: span })
  return say('incident.workday', { workday: span.workday, at: span.at, minutes: span.minutes })
}
