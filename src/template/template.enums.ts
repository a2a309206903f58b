import { registerEnumType } from 'type-graphql';
import { AgentType } from '../agent/agent-type.ts';
import { goals } from '../agent/goals.ts';
import { labelsOf } from '../facts/say-facts.ts';

registerEnumType(AgentType, {
  name: 'AgentType',
  description: 'What an agent is there for; one script each.',
  valuesConfig: {
    PERFILADOR: { description: `Finds out what the lead wants: ${labelsOf(goals[AgentType.PERFILADOR])}.` },
    CALIFICADOR_FINANCIERO: { description: 'Finds out whether and how the lead can pay.' },
    AGENDADOR: { description: 'Agrees on the day and hour of a visit.' },
    SEGUIMIENTO: { description: 'Asks how the visit went and agrees on what comes next.' },
  },
});

export { AgentType };
