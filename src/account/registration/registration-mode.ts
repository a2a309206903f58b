import { registerEnumType } from 'type-graphql';

export enum RegistrationMode {
  OPEN = 'open',
  INVITED = 'invited',
  CLOSED = 'closed',
}
registerEnumType(RegistrationMode, {
  name: 'RegistrationMode',
  description: 'Who may register a brokerage at this installation.',
  valuesConfig: {
    OPEN: { description: 'Whoever receives mail at the address that they give; see `requestRegistration`.' },
    INVITED: { description: 'Who has a link from the people who run the installation.' },
    CLOSED: { description: 'Nobody.' },
  },
});
