import type { Desk } from '../deed'

/** What is read of an emergency, and by which rules. */
export type Books = Pick<Desk, 'roster' | 'policy' | 'ledger'>
