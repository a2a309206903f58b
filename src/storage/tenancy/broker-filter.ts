/** The first wall: a read of a broker's entities without a broker is an error, not a read of everybody's. */
export function requireBroker(args: Record<string, unknown>): { broker: string } {
  const broker = args['broker'];
  if (typeof broker !== 'string' || broker === '') throw new Error('a read of tenant data outside a broker');
  return { broker };
}
