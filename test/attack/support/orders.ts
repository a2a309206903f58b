/** Every order of some things. */
export function* ordersOf<T>(things: T[]): Generator<T[]> {
  if (things.length === 0) yield [];
  for (const [n, first] of things.entries()) {
    for (const rest of ordersOf(things.toSpliced(n, 1))) yield [first, ...rest];
  }
}
