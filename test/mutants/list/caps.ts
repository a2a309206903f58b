import type { Mutant } from '../mutant.ts';

const atDispatch = ['test/conversation/policy-at-dispatch.test.ts'];
const atTheAct = ['test/contact-policy/caps-at-the-act.test.ts'];

export const caps: readonly Mutant[] = [
  {
    name: 'no-cap',
    why: 'a lead is contacted as often as there are campaigns',
    file: 'src/contact-policy/hours/time-rules.ts',
    from: 'if (purpose === ContactPurpose.MARKETING) {',
    to: 'if (purpose === ContactPurpose.MARKETING && zone === "") {',
    checks: ['test/campaign/due-steps.test.ts'],
    only: 'caps',
  },
  {
    name: 'contacts-not-reserved',
    why: 'what is planned does not count against the caps',
    file: 'src/contact-policy/reservation/reserve-contact.ts',
    from: `tx.record('contact.reserved', tx.create(Contact, values), { attemptKey });`,
    to: 'void values;',
    checks: atDispatch,
  },
  {
    name: 'contacts-not-released',
    why: 'what never went out keeps its place under the caps',
    file: 'src/contact-policy/reservation/reserve-contact.ts',
    from: 'contact.releasedAt = tx.now();',
    to: '',
    checks: atDispatch,
  },
  {
    name: 'counted-on-the-day-of-the-plan',
    why: 'a lead is called four times on a day: twice by what waited since the day before',
    file: 'src/contact-policy/reservation/reserve-contact.ts',
    from: 'await contacts.updateMany({ attemptKey: { $in: [...attemptKeys] }, releasedAt: null }, { $set: { at: tx.now() } });',
    to: 'void contacts;',
    checks: atTheAct,
  },
  {
    name: 'not-counted-in-the-same-moment',
    why: 'messages that go out together pass a cap that each alone keeps',
    file: 'src/contact-policy/decision/check-before-act.ts',
    from: `if (clearance.kind === 'go') countAt(tx.now(), known.facts, act);`,
    to: '',
    checks: atTheAct,
    only: 'same moment',
  },
  {
    name: 'own-place-counts-against-an-attempt',
    why: 'the last place under a cap is never used',
    file: 'src/contact-policy/decision/decide-contact.ts',
    from: 'facts.contacts.filter((contact) => contact.attemptKey !== attemptKey)',
    to: 'facts.contacts.filter((contact) => contact.attemptKey !== attemptKey || true)',
    checks: atDispatch,
  },
  {
    name: 'lead-not-locked-before-a-message',
    why: 'two messages take the last place under a cap',
    file: 'src/conversation/outbound/send-message.ts',
    from: 'const lead = await tx.lock(Lead, input.leadId);',
    to: 'const lead = await tx.get(Lead, input.leadId);',
    checks: atDispatch,
    only: 'exactly one',
  },
];
