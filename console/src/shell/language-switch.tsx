import { SegmentedControl } from '@mantine/core';
import { languages, nameOf, useLanguage } from '../i18n/language.tsx';

/** Changes the language of the console at once; this browser remembers it. */
export function LanguageSwitch() {
  const { language, t, speak } = useLanguage();
  const choices = languages.map((value) => ({
    value,
    label: (
      <abbr title={nameOf(value)} style={{ textDecoration: 'none' }}>
        {value.toUpperCase()}
      </abbr>
    ),
  }));
  return <SegmentedControl size="xs" aria-label={t.language.choose} data={choices} value={language} onChange={speak} />;
}
