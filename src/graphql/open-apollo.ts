import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { limitRule } from './limits/limit-rule.ts';
import { limits } from './limits/numbers.ts';
import { toPublicError } from './public-error.ts';

export interface ApolloConfig {
  schema: GraphQLSchema;
  introspection: boolean;
  log: Logger;
}

/** Apollo with our limits and our errors; it answers HTTP, sockets go through the same rules in socket-transport.ts. */
export function openApollo({ schema, introspection, log }: ApolloConfig): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitRule],
    formatError: (formatted, error) => toPublicError(formatted, error, log),
    plugins: [ApolloServerPluginCacheControlDisabled()],
    stopOnTerminationSignals: false,
    // The same answers as the library's logger would print go to ours.
    logger: log,
  });
}
