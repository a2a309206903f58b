/** Of an answer the status and, without their figures, the plain values of what it is about and of what that holds. */
export function outlineOf(answer: string): string {
  const [, head = '', body = '{}'] = /^(.*?)(\{.*\})/s.exec(answer.split('\n')[0]!) ?? [];
  const { data, payload } = JSON.parse(body) as { data?: object; payload?: { data: object } };
  const [about] = Object.values(data ?? payload?.data ?? {});
  return `${head}${JSON.stringify(plain(about, 1)).replaceAll(/\d+/g, '«n»')}`;
}

function plain(value: unknown, deeper: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) || deeper < 0) return '…';
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, deeper - 1)]));
}
