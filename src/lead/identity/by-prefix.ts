/** Looks a number in E.164 up by its longest known prefix; undefined when none is known. */
export function byPrefix<V>(values: ReadonlyMap<string, V>): (e164: string) => V | undefined {
  const longestPrefix = Math.max(...[...values.keys()].map((prefix) => prefix.length));
  return (e164) => {
    const digits = e164.replace(/^\+/, '');
    for (let length = longestPrefix; length > 0; length -= 1) {
      const value = values.get(digits.slice(0, length));
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
