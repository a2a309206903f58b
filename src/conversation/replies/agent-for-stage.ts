import { AgentType } from '../../agent/agent-type.ts';
import { Stage } from '../../lead/stage.ts';

/** Which agent talks to a lead in a stage. */
export function agentForStage(stage: Stage): AgentType {
  return agents[stage];
}

const agents: Record<Stage, AgentType> = {
  [Stage.ENTRADA]: AgentType.PERFILADOR,
  [Stage.PERFILAMIENTO]: AgentType.PERFILADOR,
  [Stage.CALIFICACION_FINANCIERA]: AgentType.CALIFICADOR_FINANCIERO,
  [Stage.AGENDADO]: AgentType.AGENDADOR,
  [Stage.SEGUIMIENTO]: AgentType.SEGUIMIENTO,
  [Stage.REFERIDOS]: AgentType.SEGUIMIENTO,
  [Stage.GANADO]: AgentType.SEGUIMIENTO,
  [Stage.PERDIDO]: AgentType.SEGUIMIENTO,
};
