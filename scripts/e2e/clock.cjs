// Test gear, preloaded with `-r`: lets a process believe it is another time, which goes on from
// there. `BAOSONG_E2E_CLOCK` is the time at the start in milliseconds; a message `{ clock }` moves it, and
// is sent back when it has.
// Timers are not touched.
const { isMainThread } = require('node:worker_threads')

const Real = Date
let shift = Number(process.env.BAOSONG_E2E_CLOCK || Real.now()) - Real.now()
const now = () => Real.now() + shift

globalThis.Date = new Proxy(Real, {
  construct: (target, args, self) => Reflect.construct(target, args.length ? args : [now()], self),
  apply: () => new Real(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})

if (isMainThread) {
  process.on('message', ({ clock }) => {
    if (!clock) return
    shift = clock - Real.now()
    process.send({ clock })
  })
}
