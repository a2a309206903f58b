import { AccountResolver } from '../account/account.resolver.ts';
import { ApiKeyResolver } from '../account/api-key.resolver.ts';
import { MemberResolver } from '../account/member.resolver.ts';
import { AuditResolver } from '../audit/audit.resolver.ts';

/** Every resolver of the schema, slice by slice. */
export const resolvers = [AccountResolver, MemberResolver, ApiKeyResolver, AuditResolver];
