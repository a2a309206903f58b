import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ASTVisitor,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { refusal, type AppError } from '../../errors.ts';
import { countComparisons } from './count-comparisons.ts';
import { documentSize, type DocumentSize } from './measure-document.ts';
import { limits } from './numbers.ts';
import { subscriptionRule } from './subscription-rule.ts';

/** A document with more faults than these is not read to its end. */
export const validation = { maxErrors: 5 };

const measures = ['depth', 'aliases', 'aliasLength', 'directives', 'cost', 'comparisons'] as const;

/** What is asked of a document besides the rules of GraphQL, over HTTP and over sockets. */
export function ourRules(introspection: boolean): ValidationRule[] {
  const rules = [limitRule, subscriptionRule];
  return introspection ? rules : [...rules, NoSchemaIntrospectionCustomRule];
}

interface Size extends DocumentSize {
  comparisons: number;
}

function refusalOf(measure: (typeof measures)[number], size: Size): AppError {
  const figures = { actual: size[measure], most: limits[measure] };
  if (measure !== 'cost') return refusal('DOCUMENT_TOO_LARGE', { ...figures, measure });
  return refusal('DOCUMENT_TOO_COSTLY', { ...figures, field: size.costliest.path });
}

/** Refuses a document that is larger than the limits, before anything of it runs. */
function limitRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const comparisons = countComparisons(document, limits.comparisons);
      const size = { ...documentSize(document, context.getSchema()), comparisons };
      const over = measures.filter((measure) => size[measure] > limits[measure]);
      for (const measure of over) {
        const originalError = refusalOf(measure, size);
        context.reportError(new GraphQLError(originalError.message, { originalError }));
      }
      // Null takes the document away from all other rules: to compare 900 fields with one another takes a second.
      return over.length > 0 ? null : undefined;
    },
  };
}
