import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { connectionOf, PageArgs, readPage, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { ApiKey } from './api-key.entity.ts';
import { CreateApiKeyInput, NewApiKey, RevokeApiKeyInput } from './api-key.types.ts';
import { createApiKey } from './create-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const ApiKeyConnection = connectionOf(ApiKey, 'ApiKey');

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: 'Keys of the broker, newest first. Needs API_KEY_WRITE.' })
  apiKeys(@Ctx() { scope }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<ApiKey>> {
    scope.viewer.require('api_key:write');
    return readPage(scope.read, ApiKey, { filter: {}, sortBy: 'createdAt', descending: true }, page);
  }

  @Mutation(() => NewApiKey, { description: 'Makes a key and shows it once. Needs API_KEY_WRITE.' })
  createApiKey(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
  ): Promise<NewApiKey> {
    return createApiKey(scope, input);
  }

  @Mutation(() => ApiKey, { description: 'Ends a key at once. Needs API_KEY_WRITE.' })
  revokeApiKey(
    @Ctx() { scope }: Context,
    @Arg('input', () => RevokeApiKeyInput) input: RevokeApiKeyInput,
  ): Promise<ApiKey> {
    return revokeApiKey(scope, input);
  }
}
