import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../graphql/context.ts';
import { refusingOverHttp } from '../errors/http-refusal.ts';
import { documentSize } from '../limits/measure-document.ts';
import type { Admission, Charge } from './admission.ts';

/** Charges each operation over HTTP once it is known what it asks for, and tells in the answer what it came to. */
export function chargeOperations(schema: GraphQLSchema, admission: Admission): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue: { payer, meter, scope } }) => {
      let fields: number | undefined;
      let charge: Charge | undefined;
      const cost = () => {
        if (charge) return charge.settle({ points: meter.points, examined: scope.examined });
        return fields === undefined ? undefined : admission.refused(payer, fields);
      };
      return {
        didResolveOperation: async ({ document }) => {
          const asked = documentSize(document, schema).cost;
          fields = asked;
          charge = refusingOverHttp(() => admission.charge(payer, asked));
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== 'single') return;
          const told = cost();
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            requestId: scope.requestId,
            ...(told && { cost: told }),
          };
        },
      };
    },
  };
}
