import { CallError } from './protocol'

/** Milliseconds to wait for an answer. */
const patience = 15_000

/** Posts something to WeCom, and gives its answer. @throws CallError without code when there is none */
export async function post(name: string, address: string, body: FormData | string): Promise<any> {
  const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined
  const signal = AbortSignal.timeout(patience)
  const answer = await fetch(address, { method: 'POST', headers, body, signal })
    .then((response) => response.json() as Promise<{ errcode?: number; errmsg?: string }>)
    .catch((error: Error) => {
      throw new CallError(name, error.message, undefined, isUnreached(error))
    })
  if (answer.errcode) throw new CallError(name, answer.errmsg ?? '', answer.errcode)
  return answer
}

/** Nobody was there to take it. */
function isUnreached({ cause }: Error): boolean {
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String((cause as any)?.code))
}
