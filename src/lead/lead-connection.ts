import { connectionOf } from '../graphql/connection.ts';
import { Lead } from './lead.entity.ts';

/** A page of leads, wherever leads are listed. */
export const LeadConnection = connectionOf(Lead, 'Lead');
