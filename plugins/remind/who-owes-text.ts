import { today } from '../calendar'
import type { Desk } from '../deed'
import { officeNotice } from './notice-text'
import { say } from './say'
import type { Owed } from './who-owes'

export function owedText({ roster }: Pick<Desk, 'roster'>, { deadline, outstanding }: Owed) {
  return officeNotice(deadline, outstanding, roster.units, today())
}

export function nudgedText({ outstanding: { owing } }: Owed): string {
  return owing.length ? say('remind.nudged', [owing.length]) : say('remind.nobody-owes')
}
