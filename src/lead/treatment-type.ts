/** Who takes the next action with a lead: a machine by message, a machine by phone, a person, or nobody for now. */
export enum TreatmentType {
  AUTOMATED_TELEGRAM = 'automated_telegram',
  AUTOMATED_CALL = 'automated_call',
  MANUAL_FOLLOW_UP = 'manual_follow_up',
  HOLD = 'hold',
}

/** Whether the machine lets a lead be: a person takes the next action, or nobody for now. */
export function isLeftToPeople(treatment: TreatmentType | null): boolean {
  return treatment === TreatmentType.MANUAL_FOLLOW_UP || treatment === TreatmentType.HOLD;
}
