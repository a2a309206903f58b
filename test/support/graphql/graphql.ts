/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptInvitationInput = {
  /** 1 to 100 characters. */
  name: string;
  /** 10 to 200 characters; for an existing account, its password. */
  password: string;
  token: string;
};

/** Who did something: a person, an integrator, the lead, or Cadencia itself. */
export type ActorKind =
  | 'API_KEY'
  | 'LEAD'
  | 'SYSTEM'
  | 'USER';

/** Which entries; what is left out does not limit. */
export type AuditLogFilter = {
  /** Who did it: a member, a key, or the part of the system. */
  actorId?: string | null | undefined;
  /** What it happened to. */
  entityId?: string | null | undefined;
  /** Name of the fact, such as `lead.stage_changed`. */
  fact?: string | null | undefined;
  from?: string | null | undefined;
  /** The lead it concerns. */
  leadId?: string | null | undefined;
  to?: string | null | undefined;
};

export type CreateApiKeyInput = {
  /** When it ends by itself; never when left out. */
  expiresAt?: string | null | undefined;
  /** The same key again returns the first result, without the secret. */
  idempotencyKey?: string | null | undefined;
  /** What it is for, 1 to 100 characters. */
  name: string;
  /** What it may do; no more than its maker may. */
  permissions: Array<Permission>;
};

export type InviteUserInput = {
  email: string;
  /** The same key again returns the first result. */
  idempotencyKey?: string | null | undefined;
  role: Role;
};

/** One thing a role or an API key allows. */
export type Permission =
  | 'API_KEY_WRITE'
  | 'AUDIT_READ'
  | 'BROKER_READ'
  | 'BROKER_WRITE'
  | 'CALL_READ'
  | 'CALL_WRITE'
  | 'CAMPAIGN_READ'
  | 'CAMPAIGN_WRITE'
  | 'CONTACT_POLICY_WRITE'
  | 'FILE_READ'
  | 'FILE_WRITE'
  | 'LEAD_READ'
  | 'LEAD_WRITE'
  | 'MEMBER_WRITE'
  | 'TEMPLATE_READ'
  | 'TEMPLATE_WRITE';

/** A new brokerage and the person who owns it. */
export type RegisterBrokerInput = {
  /** ISO 3166-1 alpha-2, such as MX. */
  country: string;
  /** ISO 4217, such as MXN. */
  currency: string;
  /** BCP 47, such as es-MX. */
  locale: string;
  /** Name of the brokerage, 1 to 100 characters. */
  name: string;
  ownerEmail: string;
  /** 1 to 100 characters. */
  ownerName: string;
  /** 10 to 200 characters. */
  ownerPassword: string;
  /** IANA time zone, such as America/Mexico_City. */
  zone: string;
};

/** What a member of a broker may do: a named set of permissions. */
export type Role =
  | 'AGENT'
  | 'MANAGER'
  | 'OWNER'
  | 'VIEWER';

export type SignInInput = {
  /** Which broker, for a person who belongs to several; else the first one joined. */
  brokerId?: string | null | undefined;
  email: string;
  password: string;
};

/** What of the brokerage is to change; what is left out stays. */
export type UpdateBrokerInput = {
  currency?: string | null | undefined;
  locale?: string | null | undefined;
  name?: string | null | undefined;
  zone?: string | null | undefined;
};

export type RegisterBrokerMutationVariables = Exact<{
  input: RegisterBrokerInput;
}>;


export type RegisterBrokerMutation = { registerBroker: { token: string, expiresAt: string, broker: { id: string, name: string, country: string, zone: string, locale: string, currency: string }, member: { id: string, name: string, email: string, role: Role } } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { token: string, expiresAt: string, broker: { id: string, name: string }, member: { id: string, name: string, role: Role } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type UpdateBrokerMutationVariables = Exact<{
  input: UpdateBrokerInput;
}>;


export type UpdateBrokerMutation = { updateBroker: { id: string, name: string, zone: string, locale: string, currency: string } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { permissions: Array<Permission>, broker: { id: string, name: string, country: string, zone: string, locale: string, currency: string }, member: { id: string, name: string, email: string, role: Role } | null } };

export type MembersQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersQuery = { members: Array<{ id: string, name: string, email: string, role: Role }> };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { inviteUser: { token: string | null, invitation: { id: string, email: string, role: Role, expiresAt: string } } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { token: string, member: { id: string, name: string, role: Role } } };

export type SetMemberRoleMutationVariables = Exact<{
  memberId: string;
  role: Role;
}>;


export type SetMemberRoleMutation = { setMemberRole: { id: string, role: Role } };

export type RemoveMemberMutationVariables = Exact<{
  memberId: string;
}>;


export type RemoveMemberMutation = { removeMember: { id: string, removedAt: string | null } };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, keyId: string, permissions: Array<Permission>, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null } }> } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { key: string | null, apiKey: { id: string, keyId: string, permissions: Array<Permission>, expiresAt: string | null } } };

export type RevokeApiKeyMutationVariables = Exact<{
  apiKeyId: string;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { id: string, revokedAt: string | null } };

export type AuditLogsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AuditLogFilter | null | undefined;
}>;


export type AuditLogsQuery = { auditLogs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, createdAt: string, fact: string, entityType: string, entityId: string, leadId: string | null, cause: string | null, before: unknown, after: unknown, details: unknown, batch: number | null, actor: { kind: ActorKind, id: string } } }> } };

export type VerifyAuditLogQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyAuditLogQuery = { verifyAuditLog: { isIntact: boolean, batchCount: number, entryCount: number, faults: Array<string> } };

export type ActivitySubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ActivitySubscription = { activity: { id: string, fact: string, entityType: string, entityId: string, leadId: string | null, createdAt: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const RegisterBrokerDocument = new TypedDocumentString(`
    mutation RegisterBroker($input: RegisterBrokerInput!) {
  registerBroker(input: $input) {
    token
    expiresAt
    broker {
      id
      name
      country
      zone
      locale
      currency
    }
    member {
      id
      name
      email
      role
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterBrokerMutation, RegisterBrokerMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    token
    expiresAt
    broker {
      id
      name
    }
    member {
      id
      name
      role
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const UpdateBrokerDocument = new TypedDocumentString(`
    mutation UpdateBroker($input: UpdateBrokerInput!) {
  updateBroker(input: $input) {
    id
    name
    zone
    locale
    currency
  }
}
    `) as unknown as TypedDocumentString<UpdateBrokerMutation, UpdateBrokerMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    permissions
    broker {
      id
      name
      country
      zone
      locale
      currency
    }
    member {
      id
      name
      email
      role
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members {
  members {
    id
    name
    email
    role
  }
}
    `) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const InviteUserDocument = new TypedDocumentString(`
    mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    token
    invitation {
      id
      email
      role
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<InviteUserMutation, InviteUserMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    token
    member {
      id
      name
      role
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SetMemberRoleDocument = new TypedDocumentString(`
    mutation SetMemberRole($memberId: ID!, $role: Role!) {
  setMemberRole(memberId: $memberId, role: $role) {
    id
    role
  }
}
    `) as unknown as TypedDocumentString<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const RemoveMemberDocument = new TypedDocumentString(`
    mutation RemoveMember($memberId: ID!) {
  removeMember(memberId: $memberId) {
    id
    removedAt
  }
}
    `) as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($first: Int, $after: String) {
  apiKeys(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        name
        keyId
        permissions
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    key
    apiKey {
      id
      keyId
      permissions
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($apiKeyId: ID!) {
  revokeApiKey(apiKeyId: $apiKeyId) {
    id
    revokedAt
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const AuditLogsDocument = new TypedDocumentString(`
    query AuditLogs($first: Int, $after: String, $filter: AuditLogFilter) {
  auditLogs(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        createdAt
        fact
        entityType
        entityId
        leadId
        cause
        actor {
          kind
          id
        }
        before
        after
        details
        batch
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogsQuery, AuditLogsQueryVariables>;
export const VerifyAuditLogDocument = new TypedDocumentString(`
    query VerifyAuditLog {
  verifyAuditLog {
    isIntact
    batchCount
    entryCount
    faults
  }
}
    `) as unknown as TypedDocumentString<VerifyAuditLogQuery, VerifyAuditLogQueryVariables>;
export const ActivityDocument = new TypedDocumentString(`
    subscription Activity($after: ID) {
  activity(after: $after) {
    id
    fact
    entityType
    entityId
    leadId
    createdAt
  }
}
    `) as unknown as TypedDocumentString<ActivitySubscription, ActivitySubscriptionVariables>;