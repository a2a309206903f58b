/** Name of the job that carries out one step. */
export const agendaJob = 'carry-out-step';

export const agendaRows = 'agenda_jobs';

export const agendaLedger = 'agenda_ledger';

export interface AgendaStep {
  enrolmentId: string;
  stepId: string;
  status: 'sent';
  executedAt?: Date;
}
