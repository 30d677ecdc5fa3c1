import type { OutstandingRequest } from '../remind'
import type { Pending } from './pending'

declare module 'koishi' {
  interface Context {
    /** Of what and when somebody asked lately who owes: a word to them is about the same. */
    owingAsked: Pending<OutstandingRequest>
  }
}
