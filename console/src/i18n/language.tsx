import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en.ts';
import { es, type Texts } from './es.ts';

const dictionaries = { es, en };
export type Language = keyof typeof dictionaries;
export const languages = Object.keys(dictionaries) as Language[];

const storageKey = 'cadencia.language';

interface Speaking {
  language: Language;
  t: Texts;
  speak: (language: Language) => void;
}

const LanguageContext = createContext<Speaking>({ language: 'es', t: es, speak: () => undefined });

/** Spanish unless this browser asked for English before, or prefers it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((chosen: Language) => {
    localStorage.setItem(storageKey, chosen);
    setLanguage(chosen);
  }, []);
  const speaking = useMemo(() => ({ language, t: dictionaries[language], speak }), [language, speak]);
  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

/** The texts of the language in use, its code, and how to change it. */
export function useLanguage(): Speaking {
  return use(LanguageContext);
}

/** How a language calls itself. */
export function nameOf(language: Language): string {
  return dictionaries[language].language.name;
}

function firstLanguage(): Language {
  const chosen = localStorage.getItem(storageKey) ?? navigator.language.slice(0, 2);
  return languages.find((language) => language === chosen) ?? 'es';
}
