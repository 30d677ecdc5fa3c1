import type { Context, Session } from 'koishi'
import { expect, it } from 'vitest'
import { adopt, merge } from '../../adoption'
import { type Desk, originOf, Refusal, refusalText } from '../../deed'
import { actor, openDesk } from '../../deed/fixture'
import { AdoptionQuestions, type Request } from './adoption-questions'
import { readAdoption } from './read-adoption'

const session = { platform: 'qq', channelId: '1', userId: '1' } as Session

async function handIn(desk: Desk, name: string, receipt: string, column: string) {
  const by = actor(desk, name)
  const day = desk.policy.at().inForce
  await desk.ledger.append(() => ({
    ...originOf(desk, by, by.person!.unit!.name, receipt),
    type: 'submitted',
    payload: {
      receipt,
      column,
      title: '两条信息',
      file: { sha256: '0'.repeat(64), name: '稿.docx', size: 1 },
      items: ['第一条', '第二条'],
      day,
      warnings: [],
    },
  }))
}

/** Asks for an adoption, and answers what is asked back by one of these; gives what was said. */
async function converse(desk: Desk, words: string, answers: RegExp[]) {
  const questions = new AdoptionQuestions(desk as Context)
  const by = actor(desk, desk.roster.editors[0].name)
  const day = desk.policy.at().inForce
  let request: Request = {
    ...readAdoption(words, { ...desk.policy.at(), roster: desk.roster }, day),
    day,
  }
  const said: string[] = []
  for (;;) {
    const { isMerged, ...wanted } = request
    const outcome = await (isMerged ? merge : adopt)(desk, by, wanted)
    if (!(outcome instanceof Refusal)) return { said, outcome }
    const text = refusalText(outcome)
    questions.ask(session, request, outcome)
    const [answer] = answers.flatMap((form) => form.exec(text)?.[1] ?? [])
    const next = questions.answered(session, answer)
    expect(said, `${text} ← ${answer}`).not.toContain(text)
    said.push(text)
    request = next as Request
  }
}

const all = /回复 (全部)/
const shown = (at: number) => new RegExp(`就行：(?:[^、]+、){${at}}([^、]+)`)

it.each(['xpu-2021', 'alashan-2024'])(
  'is settled by whatever %s shows, with any trait and any outlet',
  async (id) => {
    const desk = await openDesk(id)
    const { columns, outlets, traits } = desk.policy.at()
    const [, column = ''] = Object.keys(columns)
    const [officer] = desk.roster.units.flatMap(({ officers }) => officers)
    const words = ['', ...traits.map(({ name }) => name)]
    let no = 0
    for (const word of words)
      for (const [at, { name }] of outlets.entries()) {
        const receipt = `2021-${String(++no).padStart(4, '0')}`
        await handIn(desk, officer.name, receipt, column)
        const { outcome, said } = await converse(desk, `${receipt} ${word}`, [shown(at), all])
        expect(outcome.adoptions.map(({ entry }) => entry.payload.outlet)).toEqual([name])
        expect(said[0]).toContain(word ? `“${word}”是特征` : '请写明采用的渠道')
      }
  },
)
