import { registerEnumType } from 'type-graphql';
import { AgentType } from '../agent/agent-type.ts';

registerEnumType(AgentType, { name: 'AgentType', description: 'What an agent is there for; one script each.' });

export { AgentType };
