import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { nameOf, type Permission } from '../../account/permission.ts';
import type { Context } from '../../graphql/context.ts';

type Needed = `${Permission}`;

/** What it needs to read a thing that is reached from another: the same as its own query. Types without a line are part of what holds them. */
const needed = new Map<string, Needed>([
  ['Lead', 'lead:read'],
  ['LeadNote', 'lead:read'],
  ['LeadImport', 'lead:read'],
  ['StageTransition', 'lead:read'],
  ['Meeting', 'lead:read'],
  ['Message', 'lead:read'],
  ['Consent', 'lead:read'],
  ['Suppression', 'lead:read'],
  ['MessageTemplate', 'template:read'],
  ['Campaign', 'campaign:read'],
  ['CampaignVersion', 'campaign:read'],
  ['CampaignLog', 'campaign:read'],
  ['CampaignHistoryEntry', 'campaign:read'],
  ['Enrolment', 'campaign:read'],
  ['VoiceCall', 'call:read'],
  ['CallTranscript', 'call:read'],
  ['CallSettings', 'call:read'],
  ['StoredFile', 'file:read'],
  ['AuditLog', 'audit:read'],
  ['FollowerFault', 'audit:read'],
  ['Member', 'broker:read'],
  ['ApiKey', 'api_key:write'],
]);

/** What an operation was asked for, in the object that it answers: it has asked for the permission itself. */
const askedFor = new Set([
  'Me.member',
  'SignedIn.member',
  'NewApiKey.apiKey',
  'LeadAdvance.lead',
  'StageChange.lead',
  'CallUpdate.call',
  'EnrolmentExplanation.enrolment',
  'EnrolmentExplanation.ledger',
]);

/** The permission without which a field of this type is refused wherever it is reached; undefined for a part of something else. */
export function neededToRead(type: GraphQLNamedType): Needed | undefined {
  const node = nodeOf(type);
  return needed.get((node ?? type).name);
}

/**
 * Makes every field that leads from one thing to another ask for the permission, and nullable, so that a refusal takes
 * nothing else with it: the rest of a list, and the ids of what a mutation has committed. Roots ask by themselves.
 */
export function guardFields(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type) || nodeOf(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const permission = neededToRead(getNamedType(field.type));
      if (permission && !askedFor.has(`${type.name}.${field.name}`)) guardField(field, permission);
    }
  }
}

function guardField(field: GraphQLField<unknown, Context>, permission: Needed): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    context.scope.viewer.require(permission);
    return resolve(source, args, context, info);
  };
  field.type = getNullableType(field.type);
  field.description = `${field.description} Needs ${nameOf(permission)}.`;
}

/** The type of the rows of a connection or an edge; null for any other type. */
function nodeOf(type: GraphQLNamedType): GraphQLNamedType | null {
  if (!isObjectType(type)) return null;
  const { edges, node, cursor } = type.getFields();
  if (edges) return nodeOf(getNamedType(edges.type));
  return node && cursor ? getNamedType(node.type) : null;
}
