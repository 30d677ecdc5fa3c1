import { addDays, type Day, type Period } from '../../calendar'
import { acceptedIn, type Desk } from '../../deed'
import { unconfirmedUnits } from '../../ledger'
import type { Policy } from '../../policy'
import type { Awarded } from '../../score'
import { askBoard, type BoardOf } from '../board/ask-board'
import { type Scope, upTo } from './scope'

/** How a period stands on the day it is told. */
export interface Results {
  scope: Scope
  /** 2021年5月, with the day when it is not over. */
  label: string
  board: BoardOf
  awards: Awarded[]
  /** What asks for the publication: 四（二）. */
  clause?: string
  office: Policy['office']
  objectionUntil?: Day
}

export function resultsOf(desk: Desk, scope: Scope, day: Day): Results {
  const { policy, score } = desk
  const { period, isOver } = scope
  const { bulletin, office } = policy.at(day)
  const days = isOver ? bulletin?.objectionDays : 0
  return {
    scope,
    label: upTo(period, day).label,
    board: askBoard(desk, { period }),
    awards: score.awards(period),
    clause: bulletin?.clause,
    office,
    objectionUntil: days ? addDays(day, days) : undefined,
  }
}

/** What an editor may want to settle before a period is made public. */
export interface Affairs {
  objections: number
  /** Joint manuscripts whose units have not all agreed. */
  unconfirmed: number
  waiting: number
}

export function affairsOf(desk: Desk, period: Period): Affairs {
  const accepted = acceptedIn(desk, period)
  const { state } = desk.ledger
  return {
    objections: desk.ledger.objections().filter(({ answer }) => !answer).length,
    unconfirmed: accepted.filter((each) => unconfirmedUnits(state, each).length > 0).length,
    waiting: accepted.filter(({ adoptions }) => !adoptions.length).length,
  }
}
