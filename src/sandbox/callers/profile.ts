import { z } from 'zod';

/** What a person says of themselves, as they would say it. */
export const profileSchema = z.object({
  name: z.string().default('Ana'),
  purpose: z.string().default('para vivir'),
  property: z.string().default('un departamento de dos dormitorios'),
  location: z.string().default('en Providencia'),
  budget: z.string().default('120 millones'),
  timeframe: z.string().default('en tres meses'),
  financing: z.string().default('con crédito hipotecario'),
  income: z.string().default('dos millones al mes'),
  meetingTime: z.string().default('el martes a las cinco de la tarde'),
});

export type Profile = z.infer<typeof profileSchema>;
