import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { refusingOverHttp } from '../errors/http-refusal.ts';
import { documentSize } from '../limits/measure-document.ts';
import type { Admission, Charge } from './admission.ts';

/** Charges each operation over HTTP once it is known what it asks for, and tells in the answer what it came to. */
export function chargeOperations(schema: GraphQLSchema, admission: Admission): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue: { payer, meter, scope } }) => {
      let charge: Charge | undefined;
      return {
        didResolveOperation: async ({ document }) => {
          charge = refusingOverHttp(() => admission.charge(payer, documentSize(document, schema).cost));
        },
        willSendResponse: async ({ response: { body, http } }) => {
          if (body.kind !== 'single') return;
          const cost = charge?.settle({ points: meter.points, examined: scope.examined });
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            requestId: scope.requestId,
            ...(cost && { cost }),
          };
          for (const [name, value] of charge ? rateHeaders(charge) : []) http.headers.set(name, value);
        },
      };
    },
  };
}

/** `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10: points left, and points in which time. */
function rateHeaders({ throttle }: Charge): [string, string][] {
  const { name, maximum, available, refillPerSecond } = throttle;
  const window = Math.max(1, Math.round(maximum / refillPerSecond));
  const untilFull = Math.ceil(Math.max(0, maximum - available) / refillPerSecond);
  return [
    ['ratelimit-policy', `"${name}";q=${Math.floor(maximum)};w=${window}`],
    ['ratelimit', `"${name}";r=${Math.max(0, available)};t=${untilFull}`],
  ];
}
