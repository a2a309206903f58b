// Loaded before Cadencia: a machine whose clock is wrong by CLOCK_AHEAD milliseconds, and each second by up to CLOCK_JUMPS
// more or less. What is monotonic stays so, as on a real machine.
const ahead = Number(process.env['CLOCK_AHEAD'] ?? 0);
const jumps = Number(process.env['CLOCK_JUMPS'] ?? 0);
const RightDate = Date;
let off = ahead;

if (jumps > 0) setInterval(() => (off = ahead + (Math.random() * 2 - 1) * jumps), 1000).unref();

const wrongNow = () => RightDate.now() + off;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [wrongNow()] : given, newTarget) as object,
  get: (target, name) => (name === 'now' ? wrongNow : (Reflect.get(target, name) as unknown)),
});
