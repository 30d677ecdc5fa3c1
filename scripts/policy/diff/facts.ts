import type { Column, Policy } from '../../../plugins/policy'
import type { Statement } from '../clause'
import { tellChecks, tellColumn, tellOffice } from '../columns'
import { tellGrounds } from '../names'
import { tellFees } from '../fees'
import { tellIncident } from '../incident'
import { tellAssessment, tellAward, tellLimit, tellQuota } from '../periods'
import { tellPoint, tellStack } from '../points'
import { list, say as sayRule } from '../say'
import { wordNamed } from '../who'
import { say } from './say'

export type Audience = 'officers' | 'units' | 'editors'

/** What a policy says of one thing, and whom it concerns. */
export interface Facts {
  audience: Audience
  /** The same in two policies for the same thing. */
  about: string
  statements: Statement[]
}

/** What concerns nobody's clause in particular. */
const plain = (text: string): Statement[] => (text ? [{ clause: '', text }] : [])

const ofUnits = (about: string, statements: Statement[]): Facts => {
  return { audience: 'units', about, statements }
}

const ofEditors = (about: string, text: string): Facts => {
  return { audience: 'editors', about, statements: plain(text) }
}

/** What of a column is said on its own. */
const columnParts = ['asks', 'filename', 'due', 'signOff', 'mail'] as const

function columnFacts(column: Column, policy: Policy): Facts[] {
  const { key, name, aliases } = column
  const bare: Column = {
    ...column,
    asks: [],
    filename: undefined,
    due: undefined,
    signOff: undefined,
    mail: undefined,
  }
  const told = (own: Partial<Column>) => tellColumn({ ...bare, ...own }, policy.office)
  const of = (about: string, statements: Statement[], audience: Audience = 'officers') => {
    return { audience, about: `column ${key} ${about}`, statements }
  }
  const called = aliases.length > 0 ? say('aliases', { name, list: list(aliases) }) : ''
  const checks = Object.entries(column.checks).map(([rule, setting]) => {
    const single = { ...column, checks: { [rule]: setting } }
    return of(`check ${rule}`, tellChecks({ ...policy, columns: { [key]: single } }))
  })
  return [
    of('head', told({})),
    of('aliases', plain(called)),
    ...columnParts.map((part) =>
      of(part, told({ [part]: column[part] }).slice(1), part === 'mail' ? 'editors' : 'officers'),
    ),
    ...checks,
  ]
}

const officeParts = {
  commissions: 'officers',
  share: 'units',
  bulletin: 'editors',
  instructions: 'editors',
  signOffs: 'editors',
  duty: 'editors',
} as const

/** 约稿, 合稿, 公示 …, each on its own. */
function officeFacts(policy: Policy): Facts[] {
  const parts = Object.keys(officeParts) as (keyof typeof officeParts)[]
  const bare = { ...policy, ...Object.fromEntries(parts.map((part) => [part, undefined])) }
  return parts.map((part) => ({
    audience: officeParts[part],
    about: part,
    statements: tellOffice({ ...bare, [part]: policy[part] }),
  }))
}

/** The words editors type, each on its own. */
function nameFacts({ outlets, levels, traits, tiers }: Policy): Facts[] {
  return [
    ...outlets.map((outlet) => {
      const tier = outlet.tier ? say('tier', { tier: outlet.tier }) : ''
      const name = wordNamed(outlet)
      return ofEditors(`outlet ${outlet.name}`, say('outlet', { name, tier }))
    }),
    ...levels.map((each) =>
      ofEditors(`level ${each.name}`, say('level', { name: wordNamed(each) })),
    ),
    ...traits.map((each) =>
      ofEditors(`trait ${each.name}`, say('trait', { name: wordNamed(each) })),
    ),
    ofEditors('tiers', tiers.length > 0 ? say('tiers', { list: list(tiers) }) : ''),
  ]
}

/** What counts how much for units. */
function scoringFacts(policy: Policy): Facts[] {
  const { points, stack, limits, quotas, awards, assessment, grounds, rounding, yearFrom } = policy
  const third = rounding === 'down' ? 'down-rounding' : rounding
  return [
    ofUnits(
      'points',
      points.flatMap((rule) => tellPoint(policy, rule)),
    ),
    ofUnits(
      'stack',
      stack.map((rule) => tellStack(policy, rule)),
    ),
    ofUnits(
      'limits',
      limits.map((rule) => tellLimit(policy, rule)),
    ),
    ofUnits(
      'quotas',
      quotas.map((rule) => tellQuota(policy, rule)),
    ),
    ...grounds.map((ground) => ofUnits(`ground ${ground.name}`, tellGrounds(policy, [ground]))),
    ...awards.map((rule): Facts => {
      const audience = rule.of === 'officer' ? 'officers' : 'units'
      return { audience, about: `award ${rule.name}`, statements: [tellAward(policy, rule)] }
    }),
    ofUnits(
      'assessment',
      assessment.map((rule) => tellAssessment(policy, rule)),
    ),
    ofUnits('fees', tellFees(policy)),
    ofUnits('rounding', plain(sayRule('head.rounding', { how: sayRule(`head.${third}`) }))),
    ofUnits('year', plain(say('year', { month: yearFrom }))),
  ]
}

/** Everything a policy says, thing by thing, with whom it concerns. */
export function factsOf(policy: Policy): Facts[] {
  const { contents, columns, office, rosterReview } = policy
  const contact = [office.name, office.contact, office.phone, office.mail, office.group]
  const told = contents.map(({ clause, text }) => {
    return { clause, text: sayRule('columns.content', { text }) }
  })
  return [
    { audience: 'officers', about: 'contents', statements: told },
    ...Object.values(columns).flatMap((column) => columnFacts(column, policy)),
    ...officeFacts(policy),
    { audience: 'officers', about: 'incident', statements: tellIncident(policy) },
    {
      audience: 'officers',
      about: 'contact',
      statements: plain(
        say('contact', { list: list(contact.filter((each) => !!each) as string[]) }),
      ),
    },
    ...scoringFacts(policy),
    ...nameFacts(policy),
    {
      audience: 'editors',
      about: 'roster review',
      statements: plain(sayRule('head.roster-review', rosterReview)),
    },
  ]
}
