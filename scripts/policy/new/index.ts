import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRoster, Roster } from '../../../plugins/roster'
import { judge, wordVerdict } from '../check'
import { interview } from './interview'
import { say } from './say'
import { type Person, Stopped } from './terminal'
import { writeCases } from './write-cases'
import { writePolicy } from './write-policy'

/** Writes all files or none: each under a name of its own first. */
function writeTogether(files: [path: string, text: string][]) {
  const drafts = files.map(([path]) => `${path}.draft`)
  try {
    files.forEach(([, text], index) => writeFileSync(drafts[index], text))
  } catch (cause) {
    for (const draft of drafts) rmSync(draft, { force: true })
    throw cause
  }
  files.forEach(([path], index) => renameSync(drafts[index], path))
}

/**
 * Asks a person for a policy, writes it and its cases, and checks them. Gives the exit code: 0 written
 * and in order, 1 otherwise.
 * @param folder where policies are
 */
export async function askForPolicy(person: Person, folder: string): Promise<number> {
  const roster = new Roster(loadRoster(process.env.BAOSONG_ROSTER!))
  try {
    const answers = await interview(person, folder, roster)
    const { id } = answers
    const policy = join(folder, `${id}.yml`)
    const cases = join(folder, `${id}.cases.yml`)
    writeTogether([
      [policy, writePolicy(answers, folder)],
      [cases, writeCases(answers)],
    ])
    person.tell(say('written', { policy, cases }))
    const verdict = judge(policy)
    person.tell(wordVerdict(policy, verdict))
    person.tell(say('next', { policy, id }))
    return verdict.problems.length > 0 ? 1 : 0
  } catch (cause) {
    if (!(cause instanceof Stopped)) throw cause
    person.tell(say('stopped'))
    return 1
  }
}
