import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { measureDocument } from './measure-document.ts';
import { limits } from './numbers.ts';

const measures = ['depth', 'aliases', 'directives', 'cost'] as const;

/** Refuses a document that is larger than the limits, before anything of it runs; the same rule over HTTP and sockets. */
export function limitRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const size = measureDocument(document);
      for (const measure of measures) {
        if (size[measure] <= limits[measure]) continue;
        const message = `The ${measure} of this document is ${size[measure]}; ${limits[measure]} are allowed.`;
        context.reportError(new GraphQLError(message, { extensions: { limit: measure } }));
      }
    },
  };
}
