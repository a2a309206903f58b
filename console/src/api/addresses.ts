/** The console is served by the API it talks to. */
export const graphqlUrl = '/graphql';

/** The same address for subscriptions. */
export function socketUrl(): string {
  return `${location.origin.replace(/^http/, 'ws')}${graphqlUrl}`;
}
