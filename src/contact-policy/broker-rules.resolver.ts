import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Broker } from '../account/broker.entity.ts';
import { countryRules } from './rules/country-rules.ts';

@Resolver(() => Broker)
export class BrokerRulesResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the contact rules of its country are known. False: no lead of that country is contacted, whatever it agreed to.',
  })
  hasContactRules(@Root() { country }: Broker): boolean {
    return countryRules.has(country);
  }
}
