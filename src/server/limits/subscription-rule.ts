import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { refusal } from '../../errors.ts';

const conditions = new Set(['skip', 'include']);

/** Refuses conditions at the root of a subscription, as GraphQL does since September 2025: with nothing left, nothing is followed. */
export function subscriptionRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== OperationTypeNode.SUBSCRIPTION || !isConditional(context, selectionSet, new Set())) return;
      const originalError = refusal('SUBSCRIPTION_CONDITIONAL');
      context.reportError(new GraphQLError(originalError.message, { originalError }));
    },
  };
}

/** `seen`: names of fragments, since a document may spread one within itself. */
function isConditional(context: ValidationContext, { selections }: SelectionSetNode, seen: Set<string>): boolean {
  return selections.some((selection) => {
    if (selection.directives?.some(({ name }) => conditions.has(name.value))) return true;
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return isConditional(context, selection.selectionSet, seen);
    const fragment = seen.has(selection.name.value) ? null : context.getFragment(selection.name.value);
    seen.add(selection.name.value);
    return fragment ? isConditional(context, fragment.selectionSet, seen) : false;
  });
}
