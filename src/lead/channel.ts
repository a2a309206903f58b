/** The ways to reach a lead. */
export enum Channel {
  TELEGRAM = 'telegram',
  WHATSAPP = 'whatsapp',
  SMS = 'sms',
  EMAIL = 'email',
  CALL = 'call',
}
