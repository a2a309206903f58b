/** Where a lead stands. The order is the order of the pipeline; the last two are its ends. */
export enum Stage {
  ENTRADA = 'entrada',
  PERFILAMIENTO = 'perfilamiento',
  CALIFICACION_FINANCIERA = 'calificacion_financiera',
  AGENDADO = 'agendado',
  SEGUIMIENTO = 'seguimiento',
  REFERIDOS = 'referidos',
  GANADO = 'ganado',
  PERDIDO = 'perdido',
}

/** All stages in the order of the pipeline. */
export const stages: readonly Stage[] = Object.values(Stage);
