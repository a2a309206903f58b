import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { refusal } from '../../errors.ts';
import type { Admission } from '../admission/admission.ts';
import { chargeOperations } from '../admission/charge-operations.ts';
import type { Context } from '../../graphql/context.ts';
import { httpRefusal, refusingOverHttp } from '../errors/http-refusal.ts';
import { ourRules, validation } from '../limits/limit-rule.ts';
import { limits } from '../limits/numbers.ts';
import { toPublicError, type Asker } from '../errors/public-error.ts';
import { boundVariables, coerceManyVariables } from '../limits/check-variables.ts';

export interface ApolloConfig {
  schema: GraphQLSchema;
  introspection: boolean;
  log: Logger;
  admission: Admission;
}

/** Apollo with our limits and our errors; it answers HTTP, sockets go through the same rules in socket-transport.ts. */
export function openApollo({ schema, introspection, log, admission }: ApolloConfig): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // Ours is the rule that forbids it, in the same words as over sockets.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Apollo would read NODE_ENV itself, which is not set where our default is production.
    nodeEnv: introspection ? 'development' : 'production',
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    // Anybody could fill the memory with documents that are never asked for again.
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: ourRules(introspection),
    validationOptions: validation,
    formatError: (formatted, error) =>
      toPublicError(formatted, error, { log, introspection, ...askers.get(error as Error) }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fewErrors,
      rememberRequest,
      noSubscriptions,
      boundedVariables,
      chargeOperations(schema, admission),
    ],
    stopOnTerminationSignals: false,
    // The same answers as the library's logger would print go to ours.
    logger: log,
  });
}

/** To whose request an error belongs: what formats it is not told. */
const askers = new WeakMap<Error, Asker>();

const rememberRequest: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue: { scope } }) => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors) askers.set(error, scope);
    },
  }),
};

/** A subscription answered once, over HTTP, would look like one that says nothing. */
const noSubscriptions: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
      throw httpRefusal(refusal('SUBSCRIPTION_NEEDS_SOCKET'));
    },
  }),
};

const boundedVariables: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request: { variables }, schema, operation }) =>
      refusingOverHttp(() => {
        boundVariables(variables);
        coerceManyVariables(schema, operation, variables);
      }),
  }),
};

/** Tells as many errors as the limit allows. */
const fewErrors: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind === 'single' && body.singleResult.errors)
        body.singleResult.errors = body.singleResult.errors.slice(0, limits.errors);
    },
  }),
};
