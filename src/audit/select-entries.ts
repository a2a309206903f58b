import type { RowFilter } from '../storage/tenancy/broker-collection.ts';
import type { AuditLogFilter } from './audit.types.ts';

/** The stored condition of a filter on the log. */
export function selectEntries({ entityId, leadId, actorId, event, from, to }: AuditLogFilter): RowFilter {
  const period = { ...(from && { $gte: from }), ...(to && { $lt: to }) };
  return {
    ...(entityId && { entityId }),
    ...(leadId && { leadId }),
    ...(actorId && { 'actor.id': actorId }),
    ...(event && { event }),
    ...(Object.keys(period).length > 0 && { createdAt: period }),
  };
}
