import { registerEnumType } from 'type-graphql';

/** What a stop holds back. */
export enum StopScope {
  ALL = 'all',
  CALLS = 'calls',
  MESSAGES = 'messages',
  CAMPAIGN = 'campaign',
}
registerEnumType(StopScope, {
  name: 'StopScope',
  description: 'What a stop holds back.',
  valuesConfig: {
    ALL: { description: 'Every message, every call and every campaign step.' },
    CALLS: { description: 'Every call.' },
    MESSAGES: { description: 'Every message, the answers of the agent too.' },
    CAMPAIGN: { description: 'Every step of one campaign, and what it planned before.' },
  },
});
