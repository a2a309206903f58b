import type { Mutant } from '../mutant.ts';

const templates = ['test/campaign/templates-in-use.test.ts'];
const providers = ['test/campaign/without-provider.test.ts'];
const rules = ['test/campaign/next-step-conditions.test.ts'];
const meetings = ['test/meeting/meetings.test.ts'];
const names = ['test/account/actor-names.test.ts'];

/** What a broker may plan: templates that stay, channels that exist, dates that are meant; and who did it, by name. */
export const planning: readonly Mutant[] = [
  {
    name: 'used-template-archived',
    why: 'a campaign that runs loses its text and nobody is told',
    file: 'src/reactions.ts',
    from: "  { on: 'template.archived', causes: [], run: refuseUsedTemplate },\n",
    to: '',
    checks: templates,
  },
  {
    name: 'used-template-never-archived',
    why: 'a broker cannot take a text out of use at once',
    file: 'src/campaign/refuse-used-template.ts',
    from: "if (details['evenIfUsed']) return;",
    to: '',
    checks: templates,
  },
  {
    name: 'fallback-template-overlooked',
    why: 'the message that stands in for a call loses its text',
    file: 'src/campaign/refuse-used-template.ts',
    from: ", { 'steps.fallback.templateId': templateId }",
    to: '',
    checks: templates,
  },
  {
    name: 'leads-on-an-earlier-version-overlooked',
    why: 'leads in flight lose their text because the steps were edited since',
    file: 'src/campaign/refuse-used-template.ts',
    from: 'campaignVersion: number, endedAt: null })) !== null',
    to: 'campaignVersion: number, endedAt: null })) === undefined',
    checks: templates,
  },
  {
    name: 'template-archived-while-a-campaign-begins',
    why: 'both are decided on what was there before the other',
    file: 'src/campaign/steps/change-steps.ts',
    from: 'await tx.lockMany(MessageTemplate, ids)',
    to: 'new Map((await tx.find(MessageTemplate, { id: { $in: ids } })).map((one) => [one.id, one]))',
    checks: templates,
  },
  {
    name: 'archived-template-in-a-new-step',
    why: 'a step is planned that can only fail',
    file: 'src/campaign/steps/change-steps.ts',
    from: 'if (archived) throw',
    to: 'if (archived === null) throw',
    checks: templates,
  },
  {
    name: 'campaign-without-provider-activated',
    why: 'leads enter a campaign that reaches nobody',
    file: 'src/campaign/set-campaign-status.ts',
    from: 'refuseGaps(steps, change);',
    to: '',
    checks: providers,
  },
  {
    name: 'fallback-channel-overlooked',
    why: 'the message that stands in for a call can never go out',
    file: 'src/campaign/set-campaign-status.ts',
    from: '[Channel.CALL, step.fallback.channel]',
    to: '[Channel.CALL]',
    checks: providers,
  },
  {
    name: 'step-planned-without-provider',
    why: 'a message lies in the queue and its reservation counts against the caps',
    file: 'src/campaign/rules/step-rules.ts',
    from: 'meetingTime, provider, contactPolicy]',
    to: 'meetingTime, contactPolicy]',
    checks: providers,
  },
  {
    name: 'step-waits-for-a-provider-for-ever',
    why: 'a welcome goes out weeks after the lead came',
    file: 'src/campaign/rules/step-rules.ts',
    from: 'nextAllowedAt: later(now, lookAgainAfter), dueAt, now,',
    to: 'nextAllowedAt: later(now, lookAgainAfter), dueAt: now, now,',
    checks: rules,
  },
  {
    name: 'under-way-without-provider',
    why: 'a broker waits for a message that nothing can send',
    file: 'src/campaign/results/find-holdup.ts',
    from: 'const missing = gap(channel);',
    to: 'const missing = gap(channel) && null;',
    checks: providers,
  },
  {
    name: 'under-way-while-calls-are-paused',
    why: 'a broker waits for a call that nobody dials',
    file: 'src/campaign/results/find-holdup.ts',
    from: 'if (isPaused) return',
    to: 'if (isPaused && !call) return',
    checks: providers,
  },
  {
    name: 'meeting-in-the-year-9999',
    why: 'a slip of the year is booked, and ends the campaigns of the lead',
    file: 'src/date-bounds.ts',
    from: 'time > now && time.getTime() <= now.getTime() + twoYears',
    to: 'time > now',
    checks: [...meetings, ...rules],
  },
  {
    name: 'next-action-in-the-distant-past',
    why: 'a lead is at the top of every list for ever',
    file: 'src/date-bounds.ts',
    from: 'time < earliest ||',
    to: '',
    checks: ['test/lead/lead-work.test.ts'],
  },
  {
    name: 'consent-of-the-year-one',
    why: 'the proof of a consent bears a date that nobody meant',
    file: 'src/date-bounds.ts',
    from: 'Math.abs(time.getTime() - now.getTime())',
    to: 'time.getTime() - now.getTime()',
    checks: ['test/contact-policy/recorded-consent.test.ts'],
  },
  {
    name: 'name-of-another-brokers-member',
    why: 'a broker reads who works for another',
    file: 'src/account/find-actor-name.ts',
    from: 'const member = await scope.read.load(Membership, id);',
    to: `const all = scope.runtime.database.db.collection<{ _id: string; userId: string }>('memberships');
  const member = await all.findOne({ _id: id });`,
    checks: names,
  },
  {
    name: 'agent-passes-for-the-system',
    why: 'the log does not tell what the agent did by itself',
    file: 'src/account/actor.resolver.ts',
    from: 'agentParts.has(id) ? ActorKind.AGENT : kind',
    to: 'agentParts.has(id) ? kind : kind',
    checks: names,
  },
];
