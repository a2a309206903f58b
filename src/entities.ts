import { ApiKey } from './account/api-key.entity.ts';
import { Broker } from './account/broker.entity.ts';
import { Invitation } from './account/invitation.entity.ts';
import { Membership } from './account/membership.entity.ts';
import { Session } from './account/session.entity.ts';
import { User } from './account/user.entity.ts';
import { AuditBatch } from './audit/audit-batch.entity.ts';
import { AuditLog } from './audit/audit-log.entity.ts';
import { Command } from './storage/commit/command.entity.ts';

/** Every stored entity. */
export const entities = [ApiKey, AuditBatch, AuditLog, Broker, Command, Invitation, Membership, Session, User];
