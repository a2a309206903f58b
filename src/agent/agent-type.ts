/** What an agent is there for; one script and one prompt each. */
export enum AgentType {
  PERFILADOR = 'perfilador',
  CALIFICADOR_FINANCIERO = 'calificador_financiero',
  AGENDADOR = 'agendador',
  SEGUIMIENTO = 'seguimiento',
}
