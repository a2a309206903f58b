import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { problemsOf } from '../api/error-code.ts';
import { errorWords } from '../api/error-words.ts';
import { openSession } from '../api/session.ts';
import { focusFirst } from '../form/focus-first.ts';
import { FormError } from '../form/form-error.tsx';
import { RegisterBrokerDocument } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { linkTo } from '../shell/address.ts';
import { checkRegistration, type Registration, type RegistrationFaults } from './check-registration.ts';
import { places, zonesFor } from './places.ts';

const nothing: Registration = { name: '', ownerName: '', ownerEmail: '', ownerPassword: '' };

/** The brokerage and its owner. Faults are told at their field: ours before anything is sent, the API's after. */
export function RegisterForm({ token }: { token: string }) {
  const { t, language } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(nothing);
  const [place, setPlace] = useState(places[0]);
  const [zone, setZone] = useState(place.zone);
  const [faults, setFaults] = useState<RegistrationFaults>({});
  const [register, { loading, error }] = useMutation(RegisterBrokerDocument);
  const refused = problemsOf(error);
  const countries = new Intl.DisplayNames([language], { type: 'region' });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = checkRegistration(values);
    setFaults(found);
    if (!focusFirst(form.current, found)) void send();
  };
  const send = async () => {
    const input = { ...values, ...place, zone, ownerEmail: values.ownerEmail.trim(), registrationToken: token };
    const answer = await register({ variables: { input } }).catch(() => null);
    if (!answer?.data?.registerBroker) return;
    location.hash = linkTo('/');
    openSession(answer.data.registerBroker.token);
  };
  const choose = (country: string) => {
    const chosen = places.find((one) => one.country === country) ?? places[0];
    setPlace(chosen);
    setZone(chosen.zone);
  };
  const field = (name: keyof Registration) => {
    const fault = faults[name];
    return {
      name,
      label: t.register[name],
      value: values[name],
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        setValues({ ...values, [name]: value }),
      error: fault ? t.register[fault] : refused[name],
    };
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError>{refused['registrationToken'] ? t.register.linkGone : errorWords(error, t)}</FormError>}
        <TextInput {...field('name')} autoComplete="organization" autoFocus />
        <NativeSelect
          name="country"
          label={t.register.country}
          value={place.country}
          onChange={(event) => choose(event.currentTarget.value)}
          data={places.map(({ country }) => ({ value: country, label: countries.of(country) ?? country }))}
        />
        <NativeSelect
          name="zone"
          label={t.register.zone}
          value={zone}
          onChange={(event) => setZone(event.currentTarget.value)}
          data={zonesFor(place)}
        />
        <TextInput {...field('ownerName')} autoComplete="name" />
        <TextInput {...field('ownerEmail')} type="email" autoComplete="username" />
        <PasswordInput {...field('ownerPassword')} description={t.register.passwordHint} autoComplete="new-password" />
        <Button type="submit" loading={loading} fullWidth>
          {t.register.submit}
        </Button>
      </Stack>
    </form>
  );
}
