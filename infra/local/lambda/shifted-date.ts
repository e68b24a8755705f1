/** `Date` whose present is shifted: `new Date()`, `Date()` and `Date.now()` follow, every other use is the real one. */
export function shiftedDate(real: DateConstructor, shift: () => number): DateConstructor {
  const now = (): number => real.now() + shift();
  const shifted: DateConstructor = new Proxy(real, {
    apply: () => new real(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget === shifted ? target : newTarget),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
  return shifted;
}
