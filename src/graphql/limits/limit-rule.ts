import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ASTVisitor,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { documentSize } from './measure-document.ts';
import { limits } from './numbers.ts';

/** A document with more faults than these is not read to its end. */
export const validation = { maxErrors: 5 };

const measures = ['depth', 'aliases', 'aliasLength', 'directives', 'cost'] as const;

/** What is asked of a document besides the rules of GraphQL, over HTTP and over sockets. */
export function ourRules(introspection: boolean): ValidationRule[] {
  return introspection ? [limitRule] : [limitRule, NoSchemaIntrospectionCustomRule];
}

/** Refuses a document that is larger than the limits, before anything of it runs. */
function limitRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const size = documentSize(document, context.getSchema());
      const over = measures.filter((measure) => size[measure] > limits[measure]);
      for (const measure of over) {
        const message = `The ${measure} of this document is ${size[measure]}; ${limits[measure]} are allowed.`;
        context.reportError(new GraphQLError(message, { extensions: { limit: measure } }));
      }
      // Null takes the document away from all other rules: to find out whether 900 fields can be merged takes a second.
      return over.length > 0 ? null : undefined;
    },
  };
}
