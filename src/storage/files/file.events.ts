import type { StoredEntity } from '../stored-entity.ts';

declare module '../../audit/events.ts' {
  interface Events {
    'file.stored': { subject: StoredEntity; details: { bytes: number; contentType: string } };
    'file.deleted': { subject: StoredEntity; details: { bytes: number; why: 'asked' | 'expired' } };
  }
}
